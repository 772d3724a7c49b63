import LineItemCtnr = require('dw/order/LineItemCtnr');
import OrderMgr = require('dw/order/OrderMgr');

/** Hits per search that the platform gives at most. */
const MAX_HITS = 1000;

/** What a search found. */
export interface ChangedOrders {
    orderNos: string[];
    /** When the last of them was changed, if there may be more; else null. */
    moreAfter: Date | null;
}

/**
 * TikTok orders that were changed since a time, oldest change first. Reads the search index, which lags: look back
 * further than the last search, and read each order itself.
 */
export function tiktokOrdersChangedSince(since: Date): ChangedOrders {
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

/** Orders with one id of TikTok's that are looked at. */
const MAX_CLAIMS = 20;

/**
 * Orders that say that they are one of TikTok's, oldest first. Reads the search index, which lags: it finds what the
 * official cartridges have left, and is no lock.
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
