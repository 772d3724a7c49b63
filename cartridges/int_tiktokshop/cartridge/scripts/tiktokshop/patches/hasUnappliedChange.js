'use strict';

var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var changedDocument = require('./store/changedDocument');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../lifecycle/store/orderState').ReadOrder} ReadOrder */

/**
 * Whether the order carries a change that was not applied: in its own status, or patched where no hook ran.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ReadOrder} [read] - the order, where it is read already
 * @returns {boolean}
 */
function hasUnappliedChange(order, entry, read) {
    return (
        noticePlatformChange.hasPlatformChange(order, entry) ||
        changedDocument.changedDocument(order, entry, read) !== null
    );
}

module.exports = hasUnappliedChange;
