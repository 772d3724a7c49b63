import { addHistory } from '../lifecycle/store/history';
import { catchUpIfChanged } from '../patches/catchUpIfChanged';
import { appliedStatusOf } from '../lifecycle/store/ledger/appliedStatus';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { getOrder } from '../lifecycle/store/orders';
import { NOT_TOLD } from '../lifecycle/withdrawOmsCancellation';
import { payloadOf } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import type { OmsCancellation } from '../lifecycle/rules/omsCancellation';
import type { OmsReturn } from '../lifecycle/rules/omsReturn';
import { stageNotice } from '../returns/rules/returnWords';
import type { ReturnEvent } from '../returns/rules/returnEvent';
import { tellOmsOfCancellation, tellOmsOfReturn, tellOmsOfReturnChange } from './omsAdapter';
import type { TaskCounts } from '../tasks/recordOutcome';
import { runDueTasks } from '../tasks/runDueTasks';
import { done } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { notice, storedNotice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';

/** What the OMS has to learn. */
type OmsNews = OmsCancellation | OmsReturn | ReturnEvent;

const NOTHING: OmsCancellation = {
    eventId: '',
    orderNo: '',
    externalOrderId: '',
    status: 'CANCELLED',
    initiator: '',
    reason: ''
};

/**
 * Runs the tasks that tell the OMS of cancellations and returns; those that it does not acknowledge are retried later.
 * @param limit - tasks per run
 * @param counts - receives the results
 */
export function runOmsTasks(limit: number, counts: TaskCounts): void {
    runDueTasks({ kind: 'tell-oms', run: tell, remember: rememberTold }, limit, counts);
}

function tell(task: Task): TaskOutcome {
    const news = payloadOf<OmsNews>(task, NOTHING);
    if (news.status === 'RETURN') {
        return tellOmsOfReturn(news);
    }
    if (news.status === 'RETURN_CHANGED') {
        return tellOmsOfReturnChange(news);
    }
    return isTakenBack(news) ? done(storedNotice(NOT_TOLD)) : tellOmsOfCancellation(news);
}

/** Whether the order has come back to life since: it was reopened, perhaps just now, or had left before. */
function isTakenBack(news: OmsCancellation): boolean {
    const order = news.items ? null : getOrder(news.orderNo);
    const known = order && findEntry(news.externalOrderId);
    if (!order || !known) {
        return false;
    }
    catchUpIfChanged(order, known);
    return appliedStatusOf(findEntry(news.externalOrderId) as LedgerEntry) !== 'CANCELLED';
}

function rememberTold(task: Task, outcome: TaskOutcome): void {
    const entry = findEntry(task.custom.externalOrderId || '');
    if (entry && outcome.kind === 'done') {
        const told = toldNotice(payloadOf<OmsNews>(task, NOTHING));
        addHistory(entry, 'CARTRIDGE', outcome.warning === '' ? told : NOT_TOLD, { outcome: 'done' });
    }
}

/** What the OMS was told of, in words. */
function toldNotice(news: OmsNews): Notice {
    switch (news.status) {
        case 'RETURN_CHANGED':
            return notice('history.oms_told_return_change', [news.returnId, stageNotice(news.stage)]);
        case 'RETURN':
            return notice('history.oms_told_return');
        default:
            return notice('history.oms_told_cancellation');
    }
}
