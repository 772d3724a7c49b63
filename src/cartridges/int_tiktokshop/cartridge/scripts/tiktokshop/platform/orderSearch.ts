import LineItemCtnr = require('dw/order/LineItemCtnr');
import OrderMgr = require('dw/order/OrderMgr');

/** Hits per search that the platform gives at most. */
const MAX_HITS = 1000;

/**
 * Numbers of TikTok orders that were changed since a time, oldest change first. Reads the search index, which lags:
 * look back further than the last search, and read each order itself.
 */
export function tiktokOrdersChangedSince(since: Date): string[] {
    const query = 'channelType = {0} AND lastModified >= {1}';
    const found = OrderMgr.searchOrders(query, 'lastModified asc', LineItemCtnr.CHANNEL_TYPE_TIKTOK, since);
    const orderNos: string[] = [];
    while (orderNos.length < MAX_HITS && found.hasNext()) {
        orderNos.push(found.next().orderNo);
    }
    found.close();
    return orderNos;
}
