'use strict';

var alertOperations = require('./alertOperations');
var orderTexts = require('./store/orderTexts');
var notice = require('../platform/rules/notice');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Removes characters that cannot be read from the texts of an order: no file may have them. An alert names the fields,
 * because a person has to look up what is missing. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string[]} fields - the `unreadableTexts` of the order
 * @returns {boolean} whether there were any
 */
function mendTexts(order, entry, fields) {
    if (fields.length === 0) {
        return false;
    }
    orderTexts.makeTextsReadable(order);
    alertOperations.alertOperations(order, entry, notice.notice('alert.unreadable_text', [fields.join(', ')]));
    return true;
}

module.exports = mendTexts;
