'use strict';

var alertOperations = require('./alertOperations');
var orderTexts = require('./store/orderTexts');
var notice = require('../platform/rules/notice');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Takes characters that cannot be read out of the texts of an order, and tells operations of which: no file may have
 * them, and what is missing has to be looked up. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {boolean} whether there were any
 */
function mendTexts(order, entry) {
    var fields = orderTexts.unreadableTexts(order);
    if (fields.length === 0) {
        return false;
    }
    orderTexts.makeTextsReadable(order);
    alertOperations.alertOperations(order, entry, notice.notice('alert.unreadable_text', [fields.join(', ')]));
    return true;
}

module.exports = mendTexts;
