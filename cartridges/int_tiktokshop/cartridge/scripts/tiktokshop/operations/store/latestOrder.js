'use strict';

var LineItemCtnr = require('dw/order/LineItemCtnr');
var OrderMgr = require('dw/order/OrderMgr');

/**
 * When the latest order of channel TikTok was created, ISO 8601 UTC; empty for none. Asks the order search, which lags.
 * @returns {string}
 */
function latestOrderAt() {
    var found = OrderMgr.searchOrders('channelType = {0}', 'creationDate desc', LineItemCtnr.CHANNEL_TYPE_TIKTOK);
    var at = found.hasNext() ? found.next().creationDate.toISOString() : '';
    found.close();
    return at;
}

module.exports = latestOrderAt;
