'use strict';

var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var changedDocument = require('./store/changedDocument');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Whether the order carries a change that was not applied: in its own status, or patched where no hook ran.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function hasUnappliedChange(order, entry) {
    return (
        noticePlatformChange.hasPlatformChange(order, entry) || changedDocument.changedDocument(order, entry) !== null
    );
}

module.exports = hasUnappliedChange;
