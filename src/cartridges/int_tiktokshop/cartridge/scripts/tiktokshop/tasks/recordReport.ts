import { needsPerson } from '../openapi/rules/apiErrors';
import { logOf } from '../platform/log';
import { fromNow } from '../platform/clock';
import { addHistory } from '../lifecycle/store/history';
import { findEntry } from '../lifecycle/store/ledger';
import { giveUp, markDone, postpone, retryLater } from './store/tasks';
import type { Task, TaskFailure } from './store/tasks';
import { inTransaction } from '../platform/transaction';
import type { ReportResult } from './reportResult';

/** How many tasks went which way. */
export interface TaskCounts {
    done: number;
    /** Will be tried again. */
    later: number;
    /** A person has to look at them. */
    failed: number;
    /** Whether it ended early because calls could not be sent (rate limit, circuit breaker, service disabled). */
    isCutShort: boolean;
}

/** Nothing done yet. */
export function noTasks(): TaskCounts {
    return { done: 0, later: 0, failed: 0, isCutShort: false };
}

/** TikTok refuses for as long as its hold lasts; asking four times an hour is enough. */
const HOLD_PAUSE = 15 * 60 * 1000;

/** Writes down what became of a task, and counts it. */
export function recordResult(task: Task, result: ReportResult, counts: TaskCounts): void {
    inTransaction(() => {
        // Someone else may have done it meanwhile: what they found out stands.
        if (task.custom.state === 'waiting') {
            record(task, result);
            rememberResult(task, result);
        }
    });
    if (result.kind === 'reported') {
        counts.done += 1;
    } else if (task.custom.state === 'dead') {
        counts.failed += 1;
        logOf('report').error('order ' + task.custom.orderNo + ' needs a person: ' + task.custom.lastCode);
    } else {
        counts.later += 1;
    }
}

/** What an order's history calls the tasks that are about it. */
const NAMES: { [kind: string]: string } = {
    report: 'Reported to TikTok',
    webhook: 'Webhook of TikTok',
    'answer-cancellation': 'Answer to the cancellation request'
};

/** Waiting is no news; everything else is. */
function rememberResult(task: Task, result: ReportResult): void {
    const entry = findEntry(task.custom.externalOrderId || '');
    if (!entry || result.kind === 'wait') {
        return;
    }
    const what = NAMES[task.custom.kind || ''] || '';
    if (result.kind === 'reported') {
        addHistory(entry, 'CARTRIDGE', what, { outcome: 'done' });
    } else {
        const outcome = task.custom.state === 'dead' ? 'given up' : 'failed';
        addHistory(entry, 'CARTRIDGE', what, { outcome: outcome, code: result.code, requestId: result.requestId });
    }
}

function record(task: Task, result: ReportResult): void {
    if (result.kind === 'reported') {
        markDone(task);
        // TikTok has accepted the shipment and doubts carrier or number: shown, not an error.
        task.custom.lastError = result.warning || null;
        return;
    }
    if (result.kind === 'wait') {
        postpone(task, new Date(result.until * 1000), {
            code: result.code,
            message: result.message,
            requestId: '',
            outcomeUnknown: false
        });
        return;
    }
    const failure: TaskFailure = {
        code: result.code,
        message: result.message,
        requestId: result.requestId,
        outcomeUnknown: result.errorClass === 'unknown'
    };
    if (result.errorClass === 'wait') {
        postpone(task, fromNow(HOLD_PAUSE), failure);
    } else if (needsPerson(result.errorClass)) {
        giveUp(task, failure);
    } else {
        // `done` is success once TikTok's state says so, which the next attempt reads.
        retryLater(task, failure);
    }
}
