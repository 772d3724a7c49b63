'use strict';

var alertOperations = require('./alertOperations');
var orderMessage = require('./rules/orderMessage');
var history = require('./store/history');
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
    var before = returns.returnsOf(entry);
    returns.storeReturns(entry, {
        count: before.count + 1,
        status: returns.returnStatusOf(order),
        known: before.known
    });
    var source = orderMessage.isFromSeller(initiator) ? 'OMS' : 'TIKTOK';
    history.addHistory(entry, source, notice.notice('history.return', [said.join(', ')]), { outcome: 'recorded' });
    alertOperations.alertOperations(order, entry, notice.notice('alert.return', [said.join(', ')]));
}

module.exports = recordReturn;
