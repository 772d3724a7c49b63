import LineItemCtnr = require('dw/order/LineItemCtnr');
import OrderMgr = require('dw/order/OrderMgr');
import { firstOf } from '../../platform/firstOf';
import { getOrder, isAccessRefused } from './orders';

/** The platform returns at most this many hits for a search. */
const MAX_HITS = 1000;

/** An order that a search found. */
export interface FoundOrder {
    orderNo: string;
    changedAt: Date;
}

/** A portion of the orders that a search found. */
export interface FoundOrders {
    orders: FoundOrder[];
    /** Whether there may be more than a search gives. */
    hasMore: boolean;
}

/**
 * TikTok orders that were last changed in a time, oldest change first. Reads the search index, which lags: the caller
 * looks back further than its last search, and reads each order itself.
 * @param before - null for all changes up to the present
 */
export function tiktokOrdersChanged(since: Date, before: Date | null): FoundOrders {
    const query = 'channelType = {0} AND lastModified >= {1}' + (before ? ' AND lastModified < {2}' : '');
    const channel = LineItemCtnr.CHANNEL_TYPE_TIKTOK;
    const found = OrderMgr.searchOrders(query, 'lastModified asc', channel, since, before || since);
    const orders: FoundOrder[] = [];
    while (orders.length < MAX_HITS && found.hasNext()) {
        const order = found.next();
        orders.push({ orderNo: order.orderNo, changedAt: order.lastModified });
    }
    found.close();
    return { orders: orders, hasMore: orders.length === MAX_HITS };
}

/** TikTok orders with a buyer's e-mail address, newest first. Reads the search index, which lags. */
export function ordersOfCustomer(email: string): dw.order.Order[] {
    const query = 'channelType = {0} AND customerEmail = {1}';
    const found = OrderMgr.searchOrders(query, 'creationDate desc', LineItemCtnr.CHANNEL_TYPE_TIKTOK, email);
    return firstOf(found, MAX_CLAIMS, isThere);
}

/**
 * Visits every order of channel TikTok that was changed since a time, however many there are. Jobs only. If `visit` throws,
 * the platform logs it and continues with the next order. Source: platform doc OrderMgr.processOrders.
 */
export function eachOrderChangedSince(since: Date, visit: (order: dw.order.Order) => void): void {
    const query = 'channelType = {0} AND lastModified >= {1}';
    OrderMgr.processOrders(visit, query, LineItemCtnr.CHANNEL_TYPE_TIKTOK, since);
}

/** Visits every order of channel TikTok that was changed in one moment, as `eachOrderChangedSince` does. Jobs only. */
export function eachOrderChangedAt(time: Date, visit: (order: dw.order.Order) => void): void {
    const query = 'channelType = {0} AND lastModified >= {1} AND lastModified < {2}';
    OrderMgr.processOrders(visit, query, LineItemCtnr.CHANNEL_TYPE_TIKTOK, time, new Date(time.getTime() + 1));
}

/** Orders read for one TikTok id. */
const MAX_CLAIMS = 20;

/**
 * Orders whose attributes carry a TikTok id, oldest first. Reads the search index, which lags: it finds orders of the
 * official cartridges, but is no lock against a second order.
 */
export function ordersClaiming(externalOrderId: string): dw.order.Order[] {
    const query = 'channelType = {0} AND custom.externalOrderId = {1}';
    const channel = LineItemCtnr.CHANNEL_TYPE_TIKTOK;
    const found = OrderMgr.searchOrders(query, 'creationDate asc', channel, externalOrderId);
    return firstOf(found, MAX_CLAIMS, isThere);
}

/** Whether an order that a search names still exists: the index may name one for some time after it was deleted. */
function isThere(order: dw.order.Order): boolean {
    try {
        return getOrder(order.orderNo) !== null;
    } catch (e) {
        if (isAccessRefused(e)) {
            throw e;
        }
        return false;
    }
}
