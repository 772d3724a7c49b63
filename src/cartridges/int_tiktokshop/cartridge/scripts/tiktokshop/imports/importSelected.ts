import { MAX_ORDERS_PER_CALL, fetchPlacedOrders } from '../openapi/orders';
import type { OrderPage, TikTokOrders, TimeWindow } from '../openapi/orders';
import type { ApiResult } from '../openapi/apiCall';
import { endlessList, isEndless, readOn, startReading } from '../openapi/rules/listReading';
import { strangeAnswer } from '../openapi/rules/strangeAnswer';
import { addId } from '../openapi/rules/idMap';
import type { IdSet } from '../openapi/rules/idMap';
import { portionsOf } from '../platform/rules/lists';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { fetchOrdersById } from '../shops/orders/fetchOrdersById';
import type { ShopAccess } from '../shops/openAccess';
import { takePage } from './takePage';
import type { ImportPass } from './takePage';
import { statusesIn } from '../lifecycle/rules/tiktok/orderStage';
import type { OrderStage } from '../lifecycle/rules/tiktok/orderStage';

/** Stages of orders that wait for the seller, and of finished ones. */
const OPEN: OrderStage[] = ['to-ship', 'shipping'];
const FINISHED: OrderStage[] = ['left', 'over'];
/** How often a list is read at most, if orders leave it meanwhile. */
const MAX_READINGS = 3;

/**
 * Imports orders by their ids.
 * @param orderIds - those that no other shop has had
 * @param found - receives the ids of orders that this shop has
 * @returns why TikTok did not tell; null when it did
 */
export function importByIds(
    access: ShopAccess,
    orderIds: string[],
    pass: ImportPass,
    found: (orderId: string) => void
): Notice | null {
    return portionsOf(orderIds, MAX_ORDERS_PER_CALL).reduce((problem: Notice | null, some) => {
        const told = fetchOrdersById(access, some, pass.isOver);
        told.orders.forEach((order) => found(order.id));
        keepUnread(access, told, pass);
        takePage(access, told.orders, pass);
        return told.problem || problem;
    }, null);
}

/**
 * Imports orders by the time when their buyers placed them: open ones, and on request those that have left. Takes an order
 * once that is in two lists, because its status changes meanwhile.
 * @returns why TikTok did not list all of them; null when it did, or when the run had to end
 */
export function importRange(
    access: ShopAccess,
    window: TimeWindow,
    takesFinished: boolean,
    pass: ImportPass
): Notice | null {
    const range = { access: access, window: window, pass: takingOnce(pass) };
    return statusesIn(takesFinished ? OPEN.concat(FINISHED) : OPEN).reduce<Notice | null>(
        (problem, status) => problem || importStatus(range, status),
        null
    );
}

/** Orders of a time, and what to do with them. */
interface Range {
    access: ShopAccess;
    window: TimeWindow;
    pass: ImportPass;
}

function keepUnread(access: ShopAccess, { unread }: Pick<TikTokOrders, 'unread'>, pass: ImportPass): void {
    pass.keepUnread(access.connection.shop.custom.shopId, unread);
}

function takingOnce(pass: ImportPass): ImportPass {
    const taken: IdSet = {};
    return {
        isDry: pass.isDry,
        isOver: pass.isOver,
        remark: pass.remark,
        keepUnread: pass.keepUnread,
        take: (shopId, order) => {
            if (addId(taken, order.id)) {
                pass.take(shopId, order);
            }
        }
    };
}

/** Reads a list again if it was short: when an order leaves the list, another one slips to a page that was read already. */
function importStatus(range: Range, status: string): Notice | null {
    let read = readStatus(range, status);
    for (let reading = 1; read.isShort && reading < MAX_READINGS; reading += 1) {
        read = readStatus(range, status);
    }
    return read.isShort ? notice('job.import.list_short', []) : read.problem;
}

/** Reads a list to its end. It is short if fewer orders came than TikTok counted with the first page. */
function readStatus(range: Range, status: string): { problem: Notice | null; isShort: boolean } {
    const { access, pass } = range;
    let problem: Notice | null = null;
    let reading = startReading();
    let page = fetchStatus(range, status, '');
    const named = page.ok ? page.data.count : 0;
    while (page.ok) {
        problem = page.data.fault ? strangeAnswer(page.data.fault) : problem;
        reading = readOn(
            reading,
            page.data.items.map((order) => order.id)
        );
        keepUnread(access, page.data, pass);
        const isTaken = takePage(access, page.data.items, pass);
        if (!isTaken || page.data.nextPageToken === '' || pass.isOver()) {
            return { problem: problem, isShort: isTaken && problem === null && !pass.isOver() && reading.read < named };
        }
        if (isEndless(reading)) {
            return { problem: endlessList(), isShort: false };
        }
        page = fetchStatus(range, status, page.data.nextPageToken);
    }
    return { problem: page.told, isShort: false };
}

function fetchStatus({ access, window }: Range, status: string, pageToken: string): ApiResult<OrderPage> {
    return fetchPlacedOrders(access.shop.api, window, status, pageToken);
}
