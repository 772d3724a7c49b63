import { MAX_ORDERS_PER_CALL, getOrderDetail } from '../openapi/orders';
import type { TikTokOrders } from '../openapi/orders';
import type { ApiResult } from '../openapi/client';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import type { Task } from '../tasks/store/tasks';
import { callShop } from './callShop';
import type { ShopAccess } from './callShop';
import { recordResult } from '../tasks/recordReport';
import type { TaskCounts } from '../tasks/recordReport';
import { failed, unreadable } from '../tasks/reportResult';
import type { ReportResult } from '../tasks/reportResult';

/** "The order or package does not belong to the current seller." Source: API page Get Order Detail. */
export const FOREIGN_ORDER = 21008111;

type Details = ApiResult<TikTokOrders>;

/** The orders a task is about, and what to do with them. */
export interface OrderWork {
    idsOf: (task: Task) => string[];
    /** null when the result is recorded later. */
    run: (task: Task, orders: TikTokOrder[]) => ReportResult | null;
}

/**
 * Reads the orders of several tasks with as few calls as possible, then does each task with what TikTok knows now: so
 * a call whose outcome is unknown is never blindly repeated.
 * @returns false when the orders could not be read
 */
export function withOrders(access: ShopAccess, tasks: Task[], work: OrderWork, counts: TaskCounts): boolean {
    const details = readOrders(access, allIds(tasks, work));
    if (!details.ok && details.code === FOREIGN_ORDER && tasks.length > 1) {
        // One order that is not the shop's fails the call for all: each is asked for alone.
        return tasks.every((task) => withOrders(access, [task], work, counts) || !access.shop.isUnavailable);
    }
    tasks.every((task) => {
        const result = details.ok ? resultOf(task, details.data, work) : failed(details);
        if (result && !access.shop.isUnavailable) {
            recordResult(task, result, counts);
        }
        return !access.shop.isUnavailable;
    });
    return details.ok;
}

/** What could not be read of an answer may be the very order: then nobody says that TikTok does not know it. */
function resultOf(task: Task, told: TikTokOrders, work: OrderWork): ReportResult | null {
    const ids = work.idsOf(task).filter((id) => id !== '');
    const found = told.items.filter((order) => ids.indexOf(order.id) >= 0);
    const problem = told.fault && found.length < ids.length ? unreadable(told.fault) : null;
    const result = problem && found.length === 0 ? null : work.run(task, told.items);
    return problem || result;
}

function allIds(tasks: Task[], work: OrderWork): string[] {
    return tasks
        .reduce<string[]>((ids, task) => ids.concat(work.idsOf(task)), [])
        .filter((id, index, ids) => id !== '' && ids.indexOf(id) === index);
}

/** Reads orders, fifty with each call. */
function readOrders(access: ShopAccess, ids: string[]): Details {
    const told: TikTokOrders = { items: [], fault: null };
    for (let from = 0; from < ids.length; from += MAX_ORDERS_PER_CALL) {
        const some = ids.slice(from, from + MAX_ORDERS_PER_CALL);
        const details: Details = callShop(access, () => getOrderDetail(access.shop.api, some));
        if (!details.ok) {
            return details;
        }
        told.items = told.items.concat(details.data.items);
        told.fault = told.fault || details.data.fault;
    }
    return { ok: true, data: told, requestId: '' };
}
