'use strict';

var alerts = require('./store/ledger/alerts');
var log = require('../platform/log');
var orderNotes = require('./store/orderNotes');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Alerts operations that a person has to look at an order: by a note on the order, in the log and in the next alert
 * mail. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} text - what happened, without personal data
 */
function alertOperations(order, entry, text) {
    order.addNote('TikTok Shop', text);
    log.logOf('order').warn(order.orderNo + ': ' + text);
    alerts.addAlert(entry, text);
}

/**
 * Alerts operations unless our last note on the order says the same. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} text
 */
function alertOperationsOnce(order, entry, text) {
    if (orderNotes.lastNoteOf(order) !== text) {
        alertOperations(order, entry, text);
    }
}

module.exports = {
    alertOperations: alertOperations,
    alertOperationsOnce: alertOperationsOnce
};
