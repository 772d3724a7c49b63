'use strict';

var orderStatus = require('../../rules/orderStatus');

/** @typedef {import('../../rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * The status that was applied to an order last. The attribute of the order may hold one that was just patched.
 * @param {LedgerEntry} entry
 * @returns {ExternalOrderStatus}
 */
function appliedStatusOf(entry) {
    return orderStatus.statusOf(entry.custom.appliedStatus || '') || 'New';
}

module.exports = appliedStatusOf;
