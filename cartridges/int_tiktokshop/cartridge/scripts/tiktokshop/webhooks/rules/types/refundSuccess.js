'use strict';

var source = require('../../../platform/rules/input/source');

/**
 * A buyer has money back: the orders and their returns are read again. Part of TikTok's after-sale model of 2026,
 * which has two more webhooks: 64 tells of a request and 65 of a parcel, and neither names an order. They are acknowledged
 * only, because type 12 tells of the same return.
 * Source: "Return, refund, and cancel API overview", batch return.
 */
var REFUND_SUCCESS = {
    type: 67,
    event: 'REFUND_SUCCESS',
    about: 'returns',
    orderIdsOf: ordersOfLines,
    mayAskToCancel: false,
    isEverywhere: false
};

/**
 * @param {{ [name: string]: * }} data
 * @returns {*[]}
 */
function ordersOfLines(data) {
    var lines = Array.isArray(data.line_items) ? data.line_items.filter(source.isObject) : [];
    return lines.map(function (line) {
        return line.main_order_id;
    });
}

module.exports = {
    REFUND_SUCCESS: REFUND_SUCCESS
};
