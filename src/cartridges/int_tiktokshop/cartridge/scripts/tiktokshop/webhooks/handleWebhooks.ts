import { webhookTypeOf } from './rules/webhookTypes';
import type { WebhookType } from './rules/types/webhookType';
import { canCall } from '../shops/store/connections';
import { payloadOf } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { inTransaction } from '../platform/transaction';
import { syncAuthorization } from '../shops/connection/syncAuthorization';
import { markSyncDue } from '../cancellations/syncCancelRequests';
import type { RecordTask, TaskCounts } from '../tasks/recordOutcome';
import type { ReadingPayload } from '../tasks/readAgain';
import type { WebhookPayload } from './deliverWebhook';
import { applyTikTokState } from '../updates/applyTikTokState';
import { importChange, nothingImported } from '../imports/importChange';
import { isImportedHere, isImportedUntilMove } from '../platform/shopSettings';
import type { ShopAccess } from '../shops/openAccess';
import { done, refused } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { syncReturnsOf } from '../returns/syncReturnsOf';
import { misfitHere } from '../shops/misfitHere';
import { runByShop } from '../shops/runByShop';
import type { WorkBatch } from '../shops/runByShop';
import { runWithOrders } from '../shops/orders/runWithOrders';
import { unique } from '../platform/rules/lists';
import { notice } from '../platform/rules/notice';

const UNREADABLE: WebhookPayload = { type: 0, orderIds: [] };

/**
 * Handles webhooks that were stored: each says that something has changed, so its object is read again.
 * @param maxTasks - where to stop, so that a run stays short
 * @param counts - receives the number of tasks by outcome
 */
export function handleWebhooks(maxTasks: number, counts: TaskCounts): void {
    runByShop({ kind: 'webhook', run: handle }, maxTasks, counts);
}

/** Reads again what TikTok told in a form that could not be read, as if a webhook had named it. */
export function readUnreadAgain(maxTasks: number, counts: TaskCounts): void {
    runByShop({ kind: 'read-again', run: handleOrders }, maxTasks, counts);
}

/** Handles the webhooks of one shop: first those about the shop itself, because they may end the calls. */
const handle: WorkBatch = (access, tasks, record) => {
    if (tasks.some((task) => isOf(task, (type) => type.mayAskToCancel))) {
        inTransaction(() => markSyncDue(access.connection));
    }
    const aboutShop = tasks.filter((task) => isOf(task, (type) => type.about === 'shop'));
    if (aboutShop.length > 0) {
        const outcome = syncAuthorization(access);
        aboutShop.forEach((task) => record(task, outcome));
    }
    const aboutOrders = tasks.filter((task) => aboutShop.indexOf(task) < 0);
    return canCall(access.connection) && (aboutOrders.length === 0 || handleOrders(access, aboutOrders, record));
};

/** @returns false when nothing more can be done for this shop */
function handleOrders(access: ShopAccess, tasks: Task[], record: RecordTask): boolean {
    const ids = unique(tasks.filter(isAboutReturn).reduce<string[]>(withIdsHere, []));
    const batch = { apply: applyingOnce(access), problemOf: readReturns(access, ids) };
    const run = (task: Task, orders: TikTokOrder[]): TaskOutcome => applyTask(access, task, orders, batch);
    return runWithOrders(access, tasks, { idsOf: orderIdsOf, run: run }, record);
}

/** Whether the webhook of a task is of one of these types. */
function isOf(task: Task, test: (type: WebhookType) => boolean): boolean {
    const type = webhookTypeOf(payloadOf(task, UNREADABLE).type);
    return type !== null && test(type);
}

function orderIdsOf(task: Task): string[] {
    return payloadOf(task, UNREADABLE).orderIds;
}

/** Adds the orders of a task that are here. */
function withIdsHere(all: string[], task: Task): string[] {
    return all.concat(orderIdsOf(task).filter((id) => findEntry(id) !== null));
}

/**
 * Reads the returns of orders, all with one call, and applies them.
 * @returns a function that says why the returns of some of these orders were not all read; null if they were
 */
function readReturns(access: ShopAccess, ids: string[]): Batch['problemOf'] {
    if (ids.length === 0) {
        return () => null;
    }
    const read = syncReturnsOf(access, ids);
    return (some) => some.map(read.problemOf).filter((problem) => problem !== null)[0] || null;
}

function isAboutReturn(task: Task): boolean {
    return (
        isOf(task, (type) => type.about === 'returns') ||
        payloadOf<Partial<ReadingPayload>>(task, {}).about === 'return'
    );
}

/** What the webhooks of one batch share. */
interface Batch {
    apply: (order: TikTokOrder) => void;
    /** Why returns of some of the orders that were here were not read; null if they were. */
    problemOf: (orderIds: string[]) => TaskOutcome | null;
}

/** Applies an order once per batch, however many webhooks name it; again after a failure. */
function applyingOnce(access: ShopAccess): Batch['apply'] {
    const applied: TikTokOrder[] = [];
    return (order) => {
        if (applied.indexOf(order) < 0) {
            applyOrder(access, order);
            applied.push(order);
        }
    };
}

/** Applies orders. Returns of an order that comes here only now are read after it. */
function applyTask(access: ShopAccess, task: Task, orders: TikTokOrder[], batch: Batch): TaskOutcome {
    if (orderIdsOf(task).length === 0) {
        return refused('webhook_unreadable', notice('task.webhook_unreadable'));
    }
    const fresh = orders.map((order) => order.id).filter((id) => findEntry(id) === null);
    orders.forEach(batch.apply);
    if (!isAboutReturn(task)) {
        return done();
    }
    const imported = fresh.filter((id) => findEntry(id) !== null);
    return batch.problemOf(orderIdsOf(task)) || readReturns(access, imported)(imported) || done();
}

/** Brings an order to TikTok's state; one that is not here is imported, unless TikTok's connector brings it. */
function applyOrder(access: ShopAccess, order: TikTokOrder): void {
    const { shop } = access.connection;
    if ((isImportedHere(shop) || isImportedUntilMove(shop)) && !misfitHere(shop)) {
        importChange({ shopId: shop.custom.shopId, order: order, takesFinished: false }, nothingImported());
    } else {
        applyTikTokState(shop.custom.shopId, order);
    }
}
