import LineItemCtnr = require('dw/order/LineItemCtnr');
import OrderMgr = require('dw/order/OrderMgr');

/** The platform returns at most this many hits for a search. */
const MAX_HITS = 1000;

/** What a search found. */
export interface FoundOrders {
    orderNos: string[];
    /** When the last of them was changed, if there may be more; otherwise null. */
    moreAfter: Date | null;
}

/**
 * TikTok orders that were changed since a time, oldest change first. Reads the search index, which lags: the caller
 * looks back further than its last search, and reads each order itself.
 */
export function tiktokOrdersChangedSince(since: Date): FoundOrders {
    const query = 'channelType = {0} AND lastModified >= {1}';
    const found = OrderMgr.searchOrders(query, 'lastModified asc', LineItemCtnr.CHANNEL_TYPE_TIKTOK, since);
    const orderNos: string[] = [];
    let changedAt: Date | null = null;
    while (orderNos.length < MAX_HITS && found.hasNext()) {
        const order = found.next();
        orderNos.push(order.orderNo);
        changedAt = order.lastModified;
    }
    found.close();
    return { orderNos: orderNos, moreAfter: orderNos.length === MAX_HITS ? changedAt : null };
}

/** TikTok orders with a buyer's e-mail address, newest first. Reads the search index, which lags. */
export function ordersOfCustomer(email: string): dw.order.Order[] {
    const query = 'channelType = {0} AND customerEmail = {1}';
    const found = OrderMgr.searchOrders(query, 'creationDate desc', LineItemCtnr.CHANNEL_TYPE_TIKTOK, email);
    const orders: dw.order.Order[] = [];
    while (orders.length < MAX_CLAIMS && found.hasNext()) {
        orders.push(found.next());
    }
    found.close();
    return orders;
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
    const orders: dw.order.Order[] = [];
    while (orders.length < MAX_CLAIMS && found.hasNext()) {
        orders.push(found.next());
    }
    found.close();
    return orders;
}
