'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var eachInTransaction = require('../platform/eachInTransaction');
var lists = require('../platform/rules/lists');
var readAgain = require('../tasks/readAgain');
var applyReturn = require('./applyReturn');

/**
 * @template T
 * @typedef {import('../openapi/rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('./applyReturn').AppliedReturn} AppliedReturn */

/**
 * What a run does with the returns that TikTok tells of.
 * @typedef {Object} ReturnsPass
 * @property {boolean} isDry - Whether nothing is changed.
 * @property {(returns: TikTokReturn[], shopId: string, count: (told: TikTokReturn, what: AppliedReturn) => void) =>
 *     void} take - Takes returns of a shop; is told what that has changed, or would change.
 * @property {(unread: UnreadItem<TikTokReturn>, shopId: string) => void} keepUnread - Keeps a return of an order that
 *     is here and that could not be read.
 */

/**
 * A pass that keeps and books returns.
 * @returns {ReturnsPass}
 */
function applyingPass() {
    return {
        isDry: false,
        take: function (returns, shopId, count) {
            return eachInTransaction(returns, function (told) {
                count(told, applyReturn.applyReturn(told, shopId));
                readAgain.endReadAgain('return', told.returnId);
            });
        },
        keepUnread: keepUnread
    };
}

/**
 * A pass that changes nothing.
 * @param {(told: TikTokReturn) => void} changed - is told of each return that would be applied
 * @returns {ReturnsPass}
 */
function planningPass(changed) {
    var seen = {};
    return {
        isDry: true,
        take: function (returns, _shopId, count) {
            return returns
                .filter(function (told) {
                    return lists.addId(seen, told.returnId);
                })
                .forEach(function (told) {
                    var what = applyReturn.judgeReturn(told);
                    count(told, what);
                    if (what === 'applied') {
                        changed(told);
                    }
                });
        },
        keepUnread: function () {
            return undefined;
        }
    };
}

/**
 * @param {UnreadItem<TikTokReturn>} values
 * @param {string} shopId
 */
function keepUnread(_ref, shopId) {
    var item = _ref.item,
        fault = _ref.fault;
    var entry = findEntry.findEntry(item.orderId);
    if (entry) {
        var about = {
            about: 'return',
            id: item.returnId || item.orderId,
            orderNo: entry.custom.orderNo || '',
            externalOrderId: item.orderId,
            shopId: shopId
        };
        readAgain.readAgain(about, fault);
    }
}

module.exports = {
    applyingPass: applyingPass,
    planningPass: planningPass
};
