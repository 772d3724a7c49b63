import { openRequest } from '../cancellations/openRequest';
import { importOrder, nothingImported } from '../imports/importChange';
import { markNumberDue } from '../imports/createImported';
import { applyTikTokState } from '../lifecycle/applyTikTokState';
import { nameGoods } from '../lifecycle/nameGoods';
import { addHistory } from '../lifecycle/store/history';
import { enterFeed } from '../lifecycle/feedOfUnplaced';
import { appliedStatusOf } from '../lifecycle/store/ledger/appliedStatus';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { markReportDue } from '../lifecycle/store/ledger/due/reportDue';
import { settleRequest } from '../lifecycle/recordRequest';
import { getOrder } from '../lifecycle/store/orders';
import type { CancelRequest, KnownCancellation } from '../openapi/rules/cancelRequest';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { describeError, logOf } from '../platform/log';
import { noticeText } from '../platform/noticeText';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { reporterOf } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import { applyReturn } from '../returns/applyReturn';
import { readReturnsOf } from '../returns/readReturnsOf';
import type { ShopAccess } from '../shops/openAccess';
import { findOrders } from '../shops/findOrders';
import { openAccess } from '../shops/openAccess';
import { canCall, findConnection } from '../shops/store/connections';
import { INTERNAL_ERROR, findTask, revive } from '../tasks/store/tasks';
import { judgeOrder } from './judgeOrder';
import { judgeRequest } from './judgeRequest';
import { judgeReturn } from './judgeReturn';
import { readCancellationsOf } from './readCancellationsOf';
import { lastReconcileRun } from './reconcile';
import { isAboutRequest, isAboutReturn, keyOf } from './rules/difference';
import type { Difference, DifferenceKind } from './rules/difference';
import { choiceOf, dueActs, endAct, removeDifference } from './store/differences';
import type { DifferenceObject } from './store/differences';

/** Returns of so many orders are read with one call. */
const ORDERS_PER_CALL = 50;

/**
 * Carries out what was chosen for differences, and looks whether they are gone.
 * @param limit - differences of one run
 */
export function runChosenActs(limit: number): void {
    const due = dueActs(limit);
    const shopIds = due.map((object) => object.custom.shopId || '');
    shopIds
        .filter((id, index) => shopIds.indexOf(id) === index)
        .forEach((shopId) => {
            runForShop(
                shopId,
                due.filter((object) => object.custom.shopId === shopId)
            );
        });
}

function runForShop(shopId: string, due: DifferenceObject[]): void {
    const connection = findConnection(shopId);
    if (!connection) {
        due.forEach((object) => finish(object, notice('difference.no_shop')));
        return;
    }
    if (!canCall(connection)) {
        return;
    }
    const access = openAccess(connection);
    const ofReturns = due.filter((object) => isAboutReturn(object.custom.kind as DifferenceKind));
    const ofRequests = due.filter((object) => isAboutRequest(object.custom.kind as DifferenceKind));
    actOnOrders(
        access,
        due.filter((object) => ofReturns.concat(ofRequests).indexOf(object) < 0)
    );
    inPortions(ofReturns, (some) => actOnReturns(access, some));
    inPortions(ofRequests, (some) => actOnRequests(access, some));
}

function inPortions(due: DifferenceObject[], run: (some: DifferenceObject[]) => void): void {
    for (let from = 0; from < due.length; from += ORDERS_PER_CALL) {
        run(due.slice(from, from + ORDERS_PER_CALL));
    }
}

/** What TikTok did not tell stays due. */
function actOnOrders(access: ShopAccess, due: DifferenceObject[]): void {
    const found = findOrders(access, orderIdsOf(due));
    noteProblem(found.problem);
    due.forEach((object) => {
        const order = found.orders.filter((one) => one.id === object.custom.externalOrderId)[0];
        if (order) {
            attempt(object, () => act(access, object, order));
            settle(object, () => judgeOrder(access.connection.shop, order, sinceOf(access)));
        } else if (found.foreign.indexOf(object.custom.externalOrderId || '') >= 0) {
            finish(object, notice('difference.not_on_tiktok'));
        }
    });
}

function actOnReturns(access: ShopAccess, due: DifferenceObject[]): void {
    const read = readReturnsOf(access, orderIdsOf(due));
    noteProblem(read.problem);
    due.forEach((object) => {
        const told = read.items.filter((one) => one.returnId === object.custom.about)[0];
        if (told) {
            attempt(object, () => {
                inTransaction(() => applyReturn(told, access.connection.shop.custom.shopId));
                return null;
            });
            settle(object, () => judgeReturn(told));
        } else if (!read.problem) {
            finish(object, notice('difference.not_on_tiktok'));
        }
    });
}

function actOnRequests(access: ShopAccess, due: DifferenceObject[]): void {
    const read = readCancellationsOf(access, orderIdsOf(due));
    noteProblem(read.problem);
    due.filter(() => !read.problem).forEach((object) => {
        const orderId = object.custom.externalOrderId || '';
        const there = read.items.filter((one) => one.orderId === orderId);
        attempt(object, () => takeOverRequest(access, object, orderId, there));
        settle(object, () => judgeRequest(orderId, there));
    });
}

/** Opens a request here that waits on TikTok, and closes one that does not. */
function takeOverRequest(
    access: ShopAccess,
    object: DifferenceObject,
    orderId: string,
    there: KnownCancellation[]
): Notice | null {
    const entry = findEntry(orderId);
    const here = entry && getOrder(entry.custom.orderNo || '');
    if (!entry || !here) {
        return notice('difference.not_here');
    }
    const waiting = there.filter((one) => one.request !== null)[0];
    inTransaction(() => {
        if (waiting) {
            openRequest(entry, waiting.request as CancelRequest, access.connection.shop.custom.shopId);
        } else {
            settleRequest(here, entry, appliedStatusOf(entry) === 'CANCELLED' ? 'accepted' : 'closed');
        }
    });
    note(object, 'retry');
    return null;
}

function noteProblem(problem: Notice | null): void {
    if (problem) {
        logOf('reconcile').warn('what was chosen waits for TikTok: ' + noticeText(problem));
    }
}

function orderIdsOf(due: DifferenceObject[]): string[] {
    return due
        .map((object) => object.custom.externalOrderId || '')
        .filter((id, index, all) => id !== '' && all.indexOf(id) === index);
}

function sinceOf(access: ShopAccess): number {
    const run = lastReconcileRun(access.connection.shop.custom.shopId);
    return run ? run.since : 0;
}

/** A failure is shown with the difference, and stops no other. */
function attempt(object: DifferenceObject, run: () => Notice | null): void {
    let problem: Notice | null;
    try {
        problem = run();
    } catch (e) {
        logOf('reconcile').error(object.custom.differenceId + ': ' + describeError(e));
        problem = INTERNAL_ERROR.told;
    }
    finish(object, problem);
}

function finish(object: DifferenceObject, problem: Notice | null): void {
    inTransaction(() => endAct(object, problem));
}

/** @returns why it was not carried out; null when it was */
function act(access: ShopAccess, object: DifferenceObject, order: TikTokOrder): Notice | null {
    switch (object.custom.act) {
        case 'import':
            return bring(access, order);
        case 'retry':
            return takeOver(access, object, order);
        default:
            return tell(object, order);
    }
}

function bring(access: ShopAccess, order: TikTokOrder): Notice | null {
    const outcome = importOrder(access.connection.shop.custom.shopId, order, nothingImported(), true);
    return outcome.kind === 'wait' || outcome.kind === 'failed' ? outcome.told : null;
}

function takeOver(access: ShopAccess, object: DifferenceObject, order: TikTokOrder): Notice | null {
    nameGoods(order);
    applyTikTokState(access.connection.shop.custom.shopId, order);
    note(object, 'retry');
    return null;
}

/** Tells TikTok again, by whom it is told: a dead letter is due again, else a new report. */
function tell(object: DifferenceObject, order: TikTokOrder): Notice | null {
    const entry = findEntry(order.id);
    const here = entry && getOrder(entry.custom.orderNo || '');
    if (!entry || !here) {
        return notice('difference.not_here');
    }
    nameGoods(order);
    if (object.custom.kind === 'reference-missing' || object.custom.kind === 'reference-differs') {
        inTransaction(() => markNumberDue(entry, here, order));
    } else if (reporterOf(entry.custom.shopId) === 'cartridge') {
        inTransaction(() => reportAgain(entry));
    } else if (reporterOf(entry.custom.shopId) === 'feed') {
        inTransaction(() => enterFeed(here, entry));
    } else {
        return notice('difference.no_reporter');
    }
    note(object, 'report');
    return null;
}

function reportAgain(entry: LedgerEntry): void {
    const task = findTask('report-' + entry.custom.externalOrderId);
    if (task && task.custom.state !== 'done') {
        revive(task);
    } else {
        markReportDue(entry);
    }
}

/** The order's history says who wanted it. */
function note(object: DifferenceObject, what: 'retry' | 'report'): void {
    const choice = choiceOf(object);
    inTransaction(() => {
        const entry = findEntry(object.custom.externalOrderId || '');
        if (entry && choice) {
            addHistory(entry, 'OPERATIONS', notice('history.difference.' + what, [choice.by]), { outcome: 'done' });
        }
    });
}

/** A difference that is gone leaves the list; one that can be told only later stays until the next comparison. */
function settle(object: DifferenceObject, judge: () => Difference[] | null): void {
    if (object.custom.problem) {
        return;
    }
    const found = judge();
    if (found === null) {
        return;
    }
    if (found.some((one) => keyOf(one) === object.custom.differenceId)) {
        finish(object, notice('difference.stays'));
    } else {
        inTransaction(() => removeDifference(object));
    }
}
