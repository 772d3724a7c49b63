'use strict';

var isLikelyDouble = require('./rules/isLikelyDouble');
var contentOf = require('./store/orderContent');
var orderIdentity = require('./store/orderIdentity');
var alertOperations = require('../lifecycle/alertOperations');
var orderStatus = require('../lifecycle/rules/orderStatus');
var history = require('../lifecycle/store/history');
var hold = require('../lifecycle/store/hold');
var countDue = require('../lifecycle/store/ledger/due/countDue');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var likelyDouble = require('../lifecycle/store/ledger/likelyDouble');
var orderState = require('../lifecycle/store/orderState');
var orders = require('../lifecycle/store/orders');
var notice = require('../platform/rules/notice');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/** Reason of a hold: another order with the same TikTok id, goods and total exists. */
var LIKELY_DOUBLE = 'likely_double';

/**
 * Holds the TikTok order whose id another order carries too, if both are probably one order of a buyer.
 * CreateExternalOrder does so itself where it may read the other one. Holds an order once: after its release it goes
 * its way. Needs a transaction, and a job, which may read the orders of all sessions.
 * @param {dw.order.Order} other - an order that is not TikTok's as far as is known
 */
function holdLikelyDouble(other) {
    var entry = findEntry.findEntry(orderIdentity.claimedIdsOf(other)[0] || '');
    var order = orders.orderOf(entry);
    if (!entry || !order || likelyDouble.likelyDoubleOf(entry) !== '' || !orderIdentity.isPaidAtTikTok(other)) {
        return;
    }
    if (isLikelyDouble(contentOf(order), contentOf(other))) {
        if (orderStatus.awaitsShipment(orderState.getState(order, entry).status)) {
            hold.hold(order, entry, LIKELY_DOUBLE);
            countDue.markCountDue(entry);
        }
        history.addHistory(entry, 'CARTRIDGE', notice.notice('history.likely_double'), {
            outcome: 'held',
            code: LIKELY_DOUBLE
        });
        recordLikelyDouble(order, entry, other.orderNo);
    }
}

/**
 * Alerts operations that two orders are probably one. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} otherNo
 */
function recordLikelyDouble(order, entry, otherNo) {
    likelyDouble.rememberLikelyDouble(entry, otherNo);
    alertOperations.alertOperations(order, entry, notice.notice('alert.likely_double', [otherNo]));
}

module.exports = {
    LIKELY_DOUBLE: LIKELY_DOUBLE,
    holdLikelyDouble: holdLikelyDouble,
    recordLikelyDouble: recordLikelyDouble
};
