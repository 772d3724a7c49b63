'use strict';

var cancellations = require('../../openapi/cancellations');
var readAllPages = require('../../openapi/readAllPages');
var namedUnits = require('../../openapi/rules/namedUnits');
var hasCancellationNews = require('../../lifecycle/hasCancellationNews');
var log = require('../../platform/log');
var noticeText = require('../../platform/noticeText');
var shop = require('../store/shop');

/** @typedef {import('../../openapi/rules/cancelRequest').StockAdvice} StockAdvice */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../openAccess').ShopAccess} ShopAccess */

/**
 * Asks TikTok whether the goods of units that it has cancelled, and that are not cancelled here yet, go back into
 * stock, and notes the answer in the orders. Without an answer they do: a cancellation does not wait.
 * @param {ShopAccess} access
 * @param {TikTokOrder[]} orders - as Get Order Detail gave them, at most fifty
 */
function noteStockAdvice(access, orders) {
    var cancelled = orders.filter(hasCancellationNews);
    if (cancelled.length === 0) {
        return;
    }
    var ids = cancelled.map(function (order) {
        return order.id;
    });
    var api = shop.impatient(access.shop);
    var told = readAllPages.readAllPages(
        function (pageToken) {
            return cancellations.fetchStockAdvice(api, ids, pageToken);
        },
        function (advice) {
            return advice ? [advice.orderId].concat(advice.lineIds).join() : '';
        }
    );
    if (told.failure) {
        var failure = told.failure;
        var code = failure.code;
        var why = failure.told;
        log.logOf('cancel').warn('TikTok did not tell whether stock returns: ' + (code || noticeText.noticeText(why)));
    }
    told.items.forEach(function (advice) {
        if (advice) {
            note(
                advice,
                cancelled.filter(function (order) {
                    return order.id === advice.orderId;
                })[0]
            );
        }
    });
}

/**
 * @param {StockAdvice} advice
 * @param {TikTokOrder | undefined} order
 */
function note(advice, order) {
    var isMeant = function (id) {
        return advice.lineIds.length === 0 || advice.lineIds.indexOf(namedUnits.lineOf(id)) >= 0;
    };
    (order ? order.line_items : [])
        .filter(function (line) {
            return isMeant(line.id);
        })
        .forEach(function (line) {
            line.should_replenish_stock = advice.returnsStock;
        });
}

module.exports = noteStockAdvice;
