import { eachInTransaction } from '../platform/eachInTransaction';
import { describeError, logOf } from '../platform/log';
import { noticeText } from '../platform/noticeText';
import { portionsOf } from '../platform/rules/lists';
import { notice, storedNotice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { inTransaction } from '../platform/transaction';
import { applyReturn } from '../returns/applyReturn';
import { readReturnsOf } from '../returns/readReturnsOf';
import type { ShopAccess } from '../shops/openAccess';
import { fetchOrdersById } from '../shops/orders/fetchOrdersById';
import { openAccess } from '../shops/openAccess';
import { canCall, findConnection } from '../shops/store/connections';
import { INTERNAL_ERROR } from '../tasks/store/tasks';
import { actOnOrder } from './actOnOrder';
import { judgeOrder } from './judgeOrder';
import { judgeRequest } from './judgeRequest';
import { judgeReturn } from './judgeReturn';
import { readCancellationsOf } from './readCancellationsOf';
import { lastReconcileRun } from './keptRun';
import { keyOf } from './rules/difference';
import type { Difference } from './rules/difference';
import { takeOverRequest } from './takeOverRequest';
import { bySubject, endAct, noteWaiting, orderIdsOf, removeDifference } from './store/differences';
import type { DifferenceObject } from './store/differences';

/** Returns of so many orders are read with one call. */
const ORDERS_PER_CALL = 50;

/** Carries out what was chosen for differences of one shop, and looks whether they are gone. */
export function carryOutActs(shopId: string, due: DifferenceObject[]): void {
    const connection = findConnection(shopId);
    if (!connection) {
        due.forEach((object) => finish(object, notice('difference.no_shop')));
        return;
    }
    if (!canCall(connection)) {
        waitFor(due, notice('difference.shop_paused'));
        return;
    }
    const access = openAccess(connection);
    const about = bySubject(due);
    actOnOrders(access, about.orders);
    portionsOf(about.returns, ORDERS_PER_CALL).forEach((some) => actOnReturns(access, some));
    portionsOf(about.requests, ORDERS_PER_CALL).forEach((some) => actOnRequests(access, some));
}

/** What TikTok did not tell stays due. */
function actOnOrders(access: ShopAccess, due: DifferenceObject[]): void {
    const found = fetchOrdersById(access, orderIdsOf(due));
    const untold: DifferenceObject[] = [];
    due.forEach((object) => {
        const order = found.orders.filter((one) => one.id === object.custom.externalOrderId)[0];
        if (order) {
            attempt(object, () => actOnOrder(access.connection.shop.custom.shopId, object, order));
            settle(object, () => judgeOrder(access.connection.shop, order, sinceOf(access)));
        } else if (found.foreign.indexOf(object.custom.externalOrderId || '') >= 0) {
            finish(object, notice('difference.not_on_tiktok'));
        } else {
            untold.push(object);
        }
    });
    waitFor(untold, found.problem);
}

function actOnReturns(access: ShopAccess, due: DifferenceObject[]): void {
    const read = readReturnsOf(access, orderIdsOf(due));
    const untold: DifferenceObject[] = [];
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
        } else {
            untold.push(object);
        }
    });
    waitFor(untold, read.problem);
}

function actOnRequests(access: ShopAccess, due: DifferenceObject[]): void {
    const read = readCancellationsOf(access, orderIdsOf(due));
    waitFor(due, read.problem);
    due.filter(() => !read.problem).forEach((object) => {
        const orderId = object.custom.externalOrderId || '';
        const there = read.items.filter((one) => one.orderId === orderId);
        attempt(object, () => takeOverRequest(access.connection.shop.custom.shopId, object, orderId, there));
        settle(object, () => judgeRequest(orderId, there));
    });
}

/** What TikTok did not tell stays due, and the page says why. */
function waitFor(due: DifferenceObject[], problem: Notice | null): void {
    const news = due.filter((object) => problem !== null && object.custom.problem !== storedNotice(problem));
    eachInTransaction(news, (object) => noteWaiting(object, problem as Notice));
    if (problem && news.length > 0) {
        logOf('reconcile').warn('what was chosen waits for TikTok: ' + noticeText(problem));
    }
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
