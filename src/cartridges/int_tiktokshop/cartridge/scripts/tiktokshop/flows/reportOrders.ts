import { MAX_ORDERS_PER_CALL, getOrderDetail } from '../api/orders';
import type { ApiResult } from '../api/client';
import type { TikTokOrder } from '../domain/shipPlan';
import { findConnection, needsRefresh } from '../platform/connections';
import type { Connection } from '../platform/connections';
import { openShop } from '../platform/shop';
import type { Shop } from '../platform/shop';
import { dueTasks, findTask } from '../platform/tasks';
import type { Task } from '../platform/tasks';
import { refreshAccess } from './refreshAccess';
import { reportOrder } from './reportOrder';
import { noTasks, recordResult } from './recordReport';
import type { TaskCounts } from './recordReport';
import { failed, refused } from './reportResult';

/** "The order or package does not belong to the current seller." Source: API page Get Order Detail. */
const FOREIGN_ORDER = 21008111;

type Details = ApiResult<{ orders?: TikTokOrder[] }>;

/**
 * Reports to TikTok what is due: Get Order Detail for fifty orders, then one call for each package or cancellation. What
 * TikTok knows is read before each attempt, so a call whose outcome is unknown is never blindly repeated.
 * @param maxTasks - where to stop, so that a run stays short
 */
export function reportOrders(maxTasks: number): TaskCounts {
    const counts = noTasks();
    let left = maxTasks;
    let goesOn = true;
    while (goesOn && left > 0) {
        const tasks = nextBatch(Math.min(left, MAX_ORDERS_PER_CALL));
        goesOn = tasks.length > 0 && reportBatch(tasks, counts);
        left -= tasks.length;
    }
    return counts;
}

/** Due tasks of one shop. */
function nextBatch(limit: number): Task[] {
    const tasks = dueTasks('report', limit).map(findTask) as Task[];
    return tasks.filter((task) => task.custom.shopId === (tasks[0] as Task).custom.shopId);
}

/** @returns false when it makes no sense to go on: the Open API cannot be called; tasks that are left stay due */
function reportBatch(tasks: Task[], counts: TaskCounts): boolean {
    const shopId = (tasks[0] as Task).custom.shopId || '';
    const connection = findConnection(shopId);
    if (!connection) {
        const missing = refused('not_connected', 'No TikTok shop is connected');
        tasks.forEach((task) => recordResult(task, missing, counts));
        return true;
    }
    const shop = openFreshShop(connection);
    const details = readOrders(shop, connection, tasks);
    if (!details.ok && details.code === FOREIGN_ORDER && tasks.length > 1) {
        // One order that is not the shop's fails the call for all: each is asked for alone.
        return tasks.every((task) => reportBatch([task], counts) || !counts.isCutShort);
    }
    const unread = details.ok ? null : failed(details);
    const orders = details.ok ? details.data.orders || [] : [];
    tasks.every((task) => {
        const result = unread || reportOrder(shop, shopId, orders, task);
        if (!shop.isUnavailable) {
            recordResult(task, result, counts);
        }
        return !shop.isUnavailable;
    });
    counts.isCutShort = shop.isUnavailable;
    return details.ok && !shop.isUnavailable;
}

function openFreshShop(connection: Connection): Shop {
    if (needsRefresh(connection)) {
        refreshAccess(connection);
    }
    return openShop(connection);
}

/** Reads the orders; once more with a new token, should TikTok find ours too old. */
function readOrders(shop: Shop, connection: Connection, tasks: Task[]): Details {
    const ids = tasks.map((task) => task.custom.externalOrderId || '');
    const details: Details = getOrderDetail(shop.api, ids);
    if (details.ok || details.errorClass !== 'token' || !refreshAccess(connection)) {
        return details;
    }
    shop.api.accessToken = connection.custom.accessToken || '';
    return getOrderDetail(shop.api, ids);
}
