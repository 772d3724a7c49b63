'use strict';

var figures = require('../../platform/figures');
var ledger = require('../../lifecycle/store/ledger');
var log = require('../../platform/log');
var inTransaction = require('../../platform/transaction');

var NAME = 'refused';

/** Orders that are kept; more than that have one cause. */
var KEPT = 50;

/**
 * An order that TikTok has sent and that could not be created.
 * @typedef {Object} RefusedOrder
 * @property {string} externalOrderId
 * @property {string} at - When it was last refused, ISO 8601 UTC.
 * @property {string} code - Why, as TikTok was answered.
 * @property {string} path - The field that is wrong; empty when it is none.
 */

/**
 * Remembers it until it is created. The answer to TikTok must not fail because this did: then it is logged only.
 * @param {RefusedOrder} order
 */
function rememberRefusal(order) {
    try {
        inTransaction(function () {
            var others = kept().filter(function (other) {
                return other.externalOrderId !== order.externalOrderId;
            });
            figures.writeFigures(NAME, others.concat([order]).slice(-KEPT));
        });
    } catch (e) {
        log.logOf('create').warn('order ' + order.externalOrderId + ' was refused: ' + log.describeError(e));
    }
}

/**
 * Orders that were refused and are not here to this day, oldest first.
 * @returns {RefusedOrder[]}
 */
function refusedOrders() {
    return kept().filter(function (order) {
        return ledger.findEntry(order.externalOrderId) === null;
    });
}

/** @returns {RefusedOrder[]} */
function kept() {
    return figures.readFigures(NAME, []);
}

module.exports = {
    rememberRefusal: rememberRefusal,
    refusedOrders: refusedOrders
};
