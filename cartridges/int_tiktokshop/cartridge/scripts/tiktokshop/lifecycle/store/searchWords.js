'use strict';

var LineItemCtnr = require('dw/order/LineItemCtnr');
var OrderMgr = require('dw/order/OrderMgr');
var searchWord = require('../rules/searchWord');
var standIn = require('../rules/standIn');
var orderLines = require('./orderLines');
var firstOf = require('../../platform/firstOf');

/** Orders that are read for one search: people look for one. */
var MAX_ORDERS = 50;

/**
 * Makes an order found by the last six characters of its numbers, tracking numbers and products: the platform's search
 * finds whole words only. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 */
function addSearchWords(order, externalOrderId) {
    addNumbers(order, order.custom.tiktokSearchWords || '', numbersOf(order, externalOrderId));
}

/**
 * Makes an order found by numbers that it gets later; by all of its numbers if an earlier release created it, without
 * words. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {string[]} numbers
 */
function addLaterSearchWords(order, externalOrderId, numbers) {
    var known = order.custom.tiktokSearchWords || '';
    addNumbers(order, known, known === '' ? numbersOf(order, externalOrderId) : numbers);
}

/**
 * @param {dw.order.Order} order
 * @param {string} known - the words that the order has
 * @param {string[]} numbers
 */
function addNumbers(order, known, numbers) {
    var longer = searchWord.addWords(known, numbers.map(searchWord.endingOf));
    if (longer !== known) {
        order.custom.tiktokSearchWords = longer;
    }
}

/**
 * By what people look for an order: its numbers, all tracking numbers that it had, and its products.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @returns {string[]}
 */
function numbersOf(order, externalOrderId) {
    var tracked = (order.custom.tiktokTrackingNumbers || '').split(' ');
    return [order.orderNo, externalOrderId].concat(
        tracked,
        orderLines.linesOf(order).map(function (line) {
            return standIn.productBehind(line.productID);
        })
    );
}

/**
 * Orders with a number or product that may end with a text, latest first. Asks the order search, which lags some
 * minutes. The query has one condition: with several, the platform may compare texts as a whole.
 * @param {string} text
 * @returns {dw.order.Order[]}
 */
function ordersWithEnding(text) {
    return latestOrders('custom.tiktokSearchWords LIKE {0}', [searchWord.endingOf(text)]);
}

/**
 * Orders by the words of their buyer's name, and orders of earlier releases by a tracking number or by TikTok's id.
 * Asks the order search.
 * @param {string} text
 * @returns {dw.order.Order[]}
 */
function ordersOfBuyerOrBefore(text) {
    return latestOrders(
        'channelType = {0} AND (customerName LIKE {1} OR custom.tiktokTrackingNumbers LIKE {2} OR custom.externalOrderId = {3})',
        [LineItemCtnr.CHANNEL_TYPE_TIKTOK, text, searchWord.searchWord(text), searchWord.searchWord(text)]
    );
}

/**
 * @param {string} query
 * @param {*[]} values
 * @returns {dw.order.Order[]}
 */
function latestOrders(query, values) {
    var found = OrderMgr.searchOrders.apply(OrderMgr, [query, 'creationDate desc'].concat(values));
    return firstOf.firstOf(found, MAX_ORDERS);
}

module.exports = {
    addSearchWords: addSearchWords,
    addLaterSearchWords: addLaterSearchWords,
    numbersOf: numbersOf,
    ordersWithEnding: ordersWithEnding,
    ordersOfBuyerOrBefore: ordersOfBuyerOrBefore
};
