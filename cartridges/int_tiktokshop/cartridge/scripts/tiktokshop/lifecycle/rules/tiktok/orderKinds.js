'use strict';

var whoShips = require('./whoShips');

/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * What an order is beside a plain sale.
 * @typedef {Object} OrderKind
 * @property {string} kind - For example `sample`; of an `order_type` of TikTok, its name in small letters.
 * @property {string} of - TikTok's id of the order that it follows; empty for none.
 */

/** Kinds that `order_type` names. Source: Get Order Detail. */
var ORDER_TYPES = ['PRE_ORDER', 'MADE_TO_ORDER', 'BACK_ORDER', 'ZERO_LOTTERY', 'VIRTUAL_ORDER'];

/**
 * The kinds of an order; none for a plain sale that the seller ships.
 * @param {TikTokOrder} order
 * @returns {OrderKind[]}
 */
function kindsOf(order) {
    var type = order.order_type || '';
    var kinds = [
        ['sample', order.is_sample_order, ''],
        [
            'gift',
            order.line_items.some(function (line) {
                return line.is_gift === true;
            }),
            ''
        ],
        ['replacement', order.is_replacement_order, order.replaced_order_id || ''],
        ['exchange', order.is_exchange_order, order.exchange_source_order_id || ''],
        ['subscription', order.is_subscription_order, ''],
        [type.toLowerCase(), ORDER_TYPES.indexOf(type) >= 0, ''],
        ['cod', order.is_cod, ''],
        ['fbt', whoShips.isFulfilledByTikTok(order), ''],
        ['invoice', order.need_upload_invoice === 'NEED_INVOICE', '']
    ];

    return kinds
        .filter(function (one) {
            return one[1];
        })
        .map(function (one) {
            return { kind: one[0], of: one[2] };
        });
}

module.exports = kindsOf;
