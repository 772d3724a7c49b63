'use strict';

var transaction = require('../platform/transaction');
var alertOperations = require('./alertOperations');
var orderMessage = require('./rules/orderMessage');
var history = require('./store/history');
var findEntry = require('./store/ledger/findEntry');
var orders = require('./store/orders');
var returns = require('./store/returns');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/orderMessage').Initiator} Initiator */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Records what is said of a return or a refund, in the order's history and as an alert. Changes nothing else. Needs a
 * transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string[]} said - fields and values of a patch, or what else names it, without personal data
 * @param {Initiator} initiator
 */
function recordReturn(order, entry, said, initiator) {
    returns.storeReturns(entry, { count: returns.returnsOf(entry).count + 1, status: returns.returnStatusOf(order) });
    var source = orderMessage.isFromSeller(initiator) ? 'OMS' : 'TIKTOK';
    history.addHistory(entry, source, notice.notice('history.return', [said.join(', ')]), { outcome: 'recorded' });
    alertOperations.alertOperations(order, entry, notice.notice('alert.return', [said.join(', ')]));
}

/**
 * Records that a return of an order has changed on TikTok; ignores orders that this site does not have. The webhook
 *     says
 * no more, so the OMS is not told.
 * @param {string} externalOrderId
 */
function commitReturn(externalOrderId) {
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(externalOrderId);
        var order = entry && orders.getOrder(entry.custom.orderNo || '');
        if (entry && order) {
            recordReturn(order, entry, ['RETURN_STATUS_CHANGE'], 'TIKTOK');
        }
    });
}

module.exports = {
    recordReturn: recordReturn,
    commitReturn: commitReturn
};
