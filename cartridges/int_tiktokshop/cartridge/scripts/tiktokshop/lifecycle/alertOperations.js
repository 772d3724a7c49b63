'use strict';

var alerts = require('./store/ledger/alerts');
var log = require('../platform/log');
var noticeText = require('../platform/noticeText');
var notice = require('../platform/rules/notice');
var orderNotes = require('./store/orderNotes');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../platform/rules/notice').Notice} Notice */

/**
 * Alerts operations that a person has to look at an order: by a note on the order, in the log and in the next alert
 * mail. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {Notice} alert - what happened, without personal data
 */
function alertOperations(order, entry, alert) {
    orderNotes.addNotice(order, alert);
    log.logOf('order').warn(order.orderNo + ': ' + noticeText.noticeText(alert));
    alerts.addAlert(entry, alert);
}

/** How many things may be told of one state of an order: it was refused, is over, has cancelled units, has left. */
var TOLD_TOGETHER = 4;

/**
 * Alerts operations of what is found again each time that the order is read, unless one of our last notes on the order
 * tells the same. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {Notice} alert
 */
function alertOperationsOnce(order, entry, alert) {
    if (orderNotes.lastNoticesOf(order, TOLD_TOGETHER).indexOf(notice.storedNotice(alert)) < 0) {
        alertOperations(order, entry, alert);
    }
}

module.exports = {
    alertOperations: alertOperations,
    alertOperationsOnce: alertOperationsOnce
};
