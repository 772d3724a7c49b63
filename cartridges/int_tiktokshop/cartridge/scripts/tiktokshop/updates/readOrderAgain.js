'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var readAgain = require('../tasks/readAgain');
var taskOutcome = require('../tasks/taskOutcome');

/**
 * @template T
 * @typedef {import('../openapi/rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Has an order of this site read again, because a list told of it in a form that cannot be read.
 * @param {string} shopId
 * @param {UnreadItem<TikTokOrder>} unreadItem
 */
function readOrderAgain(shopId, unreadItem) {
    var item = unreadItem.item;
    var fault = unreadItem.fault;
    var entry = item.id === '' ? null : findEntry.findEntry(item.id);
    if (entry) {
        readAgain.readAgain(
            {
                about: 'order',
                id: item.id,
                orderNo: entry.custom.orderNo || '',
                externalOrderId: item.id,
                shopId: shopId
            },
            taskOutcome.unreadable(fault)
        );
    }
}

module.exports = readOrderAgain;
