import LineItemCtnr = require('dw/order/LineItemCtnr');
import OrderMgr = require('dw/order/OrderMgr');

/** When the latest order of channel TikTok was created, ISO 8601 UTC; empty for none. Asks the order search, which lags. */
export function latestOrderAt(): string {
    const found = OrderMgr.searchOrders('channelType = {0}', 'creationDate desc', LineItemCtnr.CHANNEL_TYPE_TIKTOK);
    const at = found.hasNext() ? found.next().creationDate.toISOString() : '';
    found.close();
    return at;
}
