'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var returnsModule = require('../lifecycle/store/returns');
var log = require('../platform/log');
var idMap = require('../openapi/rules/idMap');
var transaction = require('../platform/transaction');
var readAgain = require('../tasks/readAgain');
var taskOutcome = require('../tasks/taskOutcome');
var applyReturn = require('./applyReturn');

/**
 * @template T
 * @typedef {import('../openapi/rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('./applyReturn').AppliedReturn} AppliedReturn */

/**
 * What a run does with the returns that TikTok tells of.
 * @typedef {Object} ReturnsPass
 * @property {boolean} isDry - Whether nothing is changed.
 * @property {(returns: TikTokReturn[], shopId: string, count: (told: TikTokReturn, what: TakenReturn) => void) => void}
 *     take - Takes returns of a shop, and tells `count` what each has changed, or would change. Never throws.
 * @property {(unread: UnreadItem<TikTokReturn>, shopId: string) => void} keepUnread - Keeps a return that could not be
 *     read, if its order is here.
 */

/**
 * The result for a return. `failed`: our own code threw an error, and a task tries again.
 * @typedef {AppliedReturn | 'failed'} TakenReturn
 */

/**
 * A pass that keeps and books returns.
 * @returns {ReturnsPass}
 */
function applyingPass() {
    return {
        isDry: false,
        take: function (returns, shopId, count) {
            return returns.forEach(function (told) {
                count(told, take(told, shopId));
            });
        },
        keepUnread: keepUnread
    };
}

/**
 * A pass that changes nothing.
 * @param {(told: TikTokReturn) => void} changed - is called with each return that would be applied
 * @returns {ReturnsPass}
 */
function planningPass(changed) {
    var seen = {};
    return {
        isDry: true,
        take: function (returns, _shopId, count) {
            return returns
                .filter(function (told) {
                    return idMap.addId(seen, told.returnId);
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
 * @param {TikTokReturn} told
 * @param {string} shopId
 * @returns {TakenReturn}
 */
function take(told, shopId) {
    try {
        var what = transaction.inTransaction(function () {
            return applyReturn.applyReturn(told, shopId);
        });
        readAgain.endReadAgain('return', told.returnId);
        return what;
    } catch (e) {
        log.logOf('returns').error('return ' + told.returnId + ': ' + log.describeError(e));
        keep(told, shopId, taskOutcome.broken());
        return 'failed';
    }
}

/**
 * @param {UnreadItem<TikTokReturn>} unreadItem
 * @param {string} shopId
 */
function keepUnread(unreadItem, shopId) {
    var item = unreadItem.item;
    var fault = unreadItem.fault;
    keep(item, shopId, taskOutcome.unreadable(fault));
}

/**
 * Has a return read again if its order is here.
 * @param {TikTokReturn} tikTokReturn
 * @param {string} shopId
 * @param {TaskOutcome} why
 */
function keep(tikTokReturn, shopId, why) {
    var returnId = tikTokReturn.returnId;
    var orderId = tikTokReturn.orderId;
    var entry = findEntry.findEntry(orderId);
    if (entry) {
        if (returnId !== '') {
            transaction.inTransaction(function () {
                return returnsModule.rememberUnread(entry, returnId);
            });
        }
        var about = {
            about: 'return',
            id: returnId || orderId,
            orderNo: entry.custom.orderNo || '',
            externalOrderId: orderId,
            shopId: shopId
        };
        readAgain.readAgain(about, why);
    }
}

module.exports = {
    applyingPass: applyingPass,
    planningPass: planningPass
};
