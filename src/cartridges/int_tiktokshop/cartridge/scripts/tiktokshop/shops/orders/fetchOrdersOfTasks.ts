import { MAX_ORDERS_PER_CALL, fetchOrderDetail } from '../../openapi/orders';
import type { TikTokOrders } from '../../openapi/orders';
import { isTooLong } from '../../openapi/client';
import type { ApiResult } from '../../openapi/apiCall';
import { noItems } from '../../openapi/rules/apiAnswer';
import type { UnreadItem } from '../../openapi/rules/apiAnswer';
import { FOREIGN_ORDER, isAboutAny } from '../../openapi/rules/shopRefusal';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { nameGoods } from '../../lifecycle/nameGoods';
import { noteShop } from '../../lifecycle/noteShop';
import type { RecordTask } from '../../tasks/recordOutcome';
import type { Task } from '../../tasks/store/tasks';
import { failed, unreadable } from '../../tasks/taskOutcome';
import type { TaskOutcome } from '../../tasks/taskOutcome';
import type { ShopAccess } from '../openAccess';
import { isShopRefused } from '../isShopRefused';
import { noteStockAdvice } from './noteStockAdvice';
import { portionsOf, unique } from '../../platform/rules/lists';

/** What TikTok told of the orders of one task. */
export interface FetchedOrders {
    task: Task;
    orders: TikTokOrder[];
    /** Those that it told in a form that could not be read as a whole. */
    unread: Array<UnreadItem<TikTokOrder>>;
    /** Why TikTok did not tell of all of them; null when it did. */
    problem: TaskOutcome | null;
}

/** What TikTok told of the orders of several tasks. */
export interface FetchedForTasks {
    /** One for each task, in the same order; fewer once the shop cannot be called. */
    fetched: FetchedOrders[];
    /** False when TikTok did not tell: there is no sense in asking this shop for more now. */
    hasAnswered: boolean;
}

/**
 * Fetches the orders of several tasks with as few calls as possible: what is done then, is done with what TikTok knows
 * now, so a call whose outcome is unknown is never blindly repeated.
 * @param idsOf - the orders that a task is about
 * @param record - is called with tasks whose order TikTok has refused before no more calls could be made: the next run would
 *     find the same ones first, and never come to the others
 */
export function fetchOrdersOfTasks(
    access: ShopAccess,
    tasks: Task[],
    idsOf: (task: Task) => string[],
    record: RecordTask
): FetchedForTasks {
    const told = fetchPortion(access, tasks, idsOf);
    if (!access.shop.isUnavailable) {
        return told;
    }
    told.fetched.forEach(({ task, problem }) => {
        if (problem) {
            record(task, problem);
        }
    });
    return { fetched: [], hasAnswered: false };
}

function fetchPortion(access: ShopAccess, tasks: Task[], idsOf: (task: Task) => string[]): FetchedForTasks {
    const details = fetchAll(access, allIds(tasks, idsOf));
    if (isShopRefused(access, details)) {
        return { fetched: [], hasAnswered: false };
    }
    if (!details.ok && (isAboutOne(details) || isTooLong(details)) && tasks.length > 1) {
        return fetchHalves(access, tasks, idsOf);
    }
    const fetched = tasks.map((task) =>
        details.ok
            ? ordersOf(task, idsOf(task), details.data)
            : { task: task, orders: [], unread: [], problem: failed(details) }
    );
    return { fetched: access.shop.isUnavailable ? [] : fetched, hasAnswered: details.ok };
}

function isAboutOne(error: { code: number }): boolean {
    return error.code === FOREIGN_ORDER || isAboutAny(error);
}

/** One order that is not the shop's fails the call for all: a few calls find it, instead of one for each order. */
function fetchHalves(access: ShopAccess, tasks: Task[], idsOf: (task: Task) => string[]): FetchedForTasks {
    const middle = Math.ceil(tasks.length / 2);
    const first = fetchPortion(access, tasks.slice(0, middle), idsOf);
    if (access.shop.isUnavailable) {
        return { fetched: first.fetched, hasAnswered: false };
    }
    const second = fetchPortion(access, tasks.slice(middle), idsOf);
    return { fetched: first.fetched.concat(second.fetched), hasAnswered: !access.shop.isUnavailable };
}

/** The unreadable part of an answer may be the very order: then nothing says that TikTok does not know it. */
function ordersOf(task: Task, ids: string[], told: TikTokOrders): FetchedOrders {
    const wanted = ids.filter((id) => id !== '');
    const found = told.items.filter((order) => wanted.indexOf(order.id) >= 0);
    const problem = told.fault && found.length < wanted.length ? unreadable(told.fault) : null;
    const unread = told.unread.filter(({ item }) => wanted.indexOf(item.id) >= 0);
    return { task: task, orders: found, unread: unread, problem: problem };
}

function allIds(tasks: Task[], idsOf: (task: Task) => string[]): string[] {
    const ids = tasks.reduce<string[]>((all, task) => all.concat(idsOf(task)), []);
    return unique(ids).filter((id) => id !== '');
}

/** Fifty orders with each call. */
function fetchAll(access: ShopAccess, ids: string[]): ApiResult<TikTokOrders> {
    const told: TikTokOrders = noItems();
    const portions = portionsOf(ids, MAX_ORDERS_PER_CALL);
    for (let i = 0; i < portions.length; i += 1) {
        const details = fetchOrderDetail(access.shop.api, portions[i] as string[]);
        if (!details.ok) {
            return details;
        }
        details.data.items.forEach((order) => {
            nameGoods(order);
            noteShop(access.connection.shop.custom.shopId, order.id);
        });
        noteStockAdvice(access, details.data.items);
        told.items = told.items.concat(details.data.items);
        told.unread = told.unread.concat(details.data.unread);
        told.fault = told.fault || details.data.fault;
    }
    return { ok: true, data: told, requestId: '' };
}
