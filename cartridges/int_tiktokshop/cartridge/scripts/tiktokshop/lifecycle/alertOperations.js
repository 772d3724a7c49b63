'use strict';

var ledger = require('./store/ledger');
var log = require('../platform/log');
var orderNotes = require('./store/orderNotes');

/** @typedef {import('./store/ledger').LedgerEntry} LedgerEntry */

/**
 * Tells operations that someone has to look at an order: as a note on the order, in the log, and in the next alert
 * mail. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} text - without personal data
 */
function alertOperations(order, entry, text) {
    order.addNote('TikTok Shop', text);
    log.logOf('order').warn(order.orderNo + ': ' + text);
    ledger.addAlert(entry, text);
}

/**
 * The same for what may come up again and again: not while it is the last that was said. Needs a transaction.
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
