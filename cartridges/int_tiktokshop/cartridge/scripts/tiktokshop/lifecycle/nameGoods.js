'use strict';

var useGoodsHere = require('./rules/tiktok/goodsHere');
var findEntry = require('./store/ledger/findEntry');
var orderLines = require('./store/orderLines');
var orders = require('./store/orders');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Names the units of bundles and combined listings by the products that the order here has.
 * @param {TikTokOrder} order
 */
function nameGoods(order) {
    if (
        !order.line_items.some(function (line) {
            return line.parts !== undefined || line.goods !== undefined;
        })
    ) {
        return;
    }
    var entry = findEntry.findEntry(order.id);
    var found = orders.orderOf(entry);
    if (found) {
        useGoodsHere(
            order,
            orderLines.orderedLines(found).map(function (line) {
                return line.productId;
            })
        );
    }
}

module.exports = nameGoods;
