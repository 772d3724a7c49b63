import { fetchRejectReasons } from '../openapi/cancellations';
import type { ApiSettings } from '../openapi/apiCall';
import { approveReturn, rejectReturn } from '../openapi/returns';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { notice } from '../platform/rules/notice';
import { reporterOf } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import type { ShopAccess } from '../shops/openAccess';
import { isShopRefused } from '../shops/isShopRefused';
import { runByShop } from '../shops/runByShop';
import type { WorkBatch } from '../shops/runByShop';
import { payloadOf } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import type { RecordTask, TaskCounts } from '../tasks/recordOutcome';
import { runTask } from '../tasks/runTask';
import { done, failed, refused } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { tiktokDecision } from './rules/returnActs';
import type { TikTokDecision } from './rules/returnActs';
import type { ReturnChoice } from './rules/returnChoice';
import { choiceOf, findReturn, storeChoice, toldOf } from './store/returnObject';
import type { ReturnObject } from './store/returnObject';
import { syncReturnsOf } from './syncReturnsOf';
import type { ReturnsOfOrders } from './syncReturnsOf';
import { unique } from '../platform/rules/lists';

/**
 * Tells TikTok what was decided about returns here. TikTok's state of each return, read just before, says whether there
 * is still something to decide, so a call whose outcome is unknown is never blindly repeated.
 * @param maxTasks - where to stop, so that a run stays short
 * @param counts - receives the number of tasks by outcome
 * @returns how many returns of these orders were new or had changed
 */
export function runReturnAnswers(maxTasks: number, counts: TaskCounts): number {
    const isVisited = (shopId: string): boolean => reporterOf(shopId) !== 'oms';
    let applied = 0;
    const answerAll: WorkBatch = (access, tasks, record) => {
        const read = syncReturnsOf(access, unique(tasks.map((task) => task.custom.externalOrderId || '')));
        applied += read.applied;
        return answerRead(access, read, tasks, record);
    };
    runByShop({ kind: 'answer-return', run: answerAll, isVisited: isVisited }, maxTasks, counts);
    return applied;
}

function answerRead(access: ShopAccess, read: ReturnsOfOrders, tasks: Task[], record: RecordTask): boolean {
    if (read.failure && isShopRefused(access, read.failure)) {
        return false;
    }
    return tasks.every((task) => {
        const problem = read.problemOf(task.custom.externalOrderId || '');
        const outcome = problem || runTask(task, () => answer(access, task));
        if (!access.shop.isUnavailable) {
            record(task, outcome);
        }
        return read.failure === null && !access.shop.isUnavailable;
    });
}

function answer(access: ShopAccess, task: Task): TaskOutcome {
    const object = findReturn(payloadOf(task, { returnId: '' }).returnId);
    const told = object && toldOf(object);
    const choice = object && choiceOf(object);
    if (!object || !told || !choice || choice.state !== 'open') {
        return done();
    }
    const decision = choice.about === told.status ? tiktokDecision(choice.act, told.type, told.status) : null;
    if (!decision) {
        // The status has moved on: by our call, if its outcome is unknown.
        keepState(object, choice, task.custom.outcomeUnknown === true ? 'sent' : 'missed');
        return task.custom.outcomeUnknown === true
            ? done()
            : refused('too_late', notice('task.return_moved_on', [told.status]));
    }
    const outcome = tell(access.shop.api, told, decision, choice.reason);
    if (outcome.kind === 'done') {
        keepState(object, choice, 'sent');
    }
    return outcome;
}

/** @param reason - TikTok's name of the reason for a refusal; empty for the first that TikTok offers */
function tell(api: ApiSettings, told: TikTokReturn, decision: TikTokDecision, reason: string): TaskOutcome {
    return decision.call === 'approve' ? approve(api, told, decision) : reject(api, told, decision, reason);
}

function approve(api: ApiSettings, { returnId }: TikTokReturn, { decision }: TikTokDecision): TaskOutcome {
    const sent = approveReturn(api, returnId, decision, decision + '-' + returnId);
    return sent.ok ? done() : failed(sent);
}

function reject(
    api: ApiSettings,
    { returnId }: TikTokReturn,
    { decision }: TikTokDecision,
    wanted: string
): TaskOutcome {
    const reasons = fetchRejectReasons(api, returnId);
    if (!reasons.ok) {
        return failed(reasons);
    }
    const offered = reasons.data.filter(({ name }) => wanted === '' || name === wanted)[0];
    if (!offered) {
        return refused('no_reject_reason', notice('task.no_reject_reason'));
    }
    const rejection = { decision: decision, reason: offered.name };
    const sent = rejectReturn(api, returnId, rejection, decision + '-' + returnId);
    return sent.ok ? done() : failed(sent);
}

/** Keeps the state of a choice, unless another one has taken its place while TikTok was asked. */
function keepState(object: ReturnObject, choice: ReturnChoice, state: ReturnChoice['state']): void {
    inTransaction(() => {
        const present = choiceOf(object);
        if (present && present.act === choice.act && present.about === choice.about) {
            present.state = state;
            storeChoice(object, present);
        }
    });
}
