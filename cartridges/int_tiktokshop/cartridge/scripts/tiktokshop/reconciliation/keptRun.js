'use strict';

var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');

/** @typedef {import('./rules/reconcileRun').ReconcileRun} ReconcileRun */

/**
 * The last comparison of a shop, finished or not; null for none.
 * @param {string} shopId
 * @returns {ReconcileRun | null}
 */
function lastReconcileRun(shopId) {
    return storedValues.getRecord(keyOf(shopId), null);
}

/**
 * Keeps how far a comparison has come.
 * @param {string} shopId
 * @param {ReconcileRun} run
 */
function keepRun(shopId, run) {
    transaction.inTransaction(function () {
        return storedValues.storeRecord(keyOf(shopId), run);
    });
}

/**
 * @param {string} shopId
 * @returns {string}
 */
function keyOf(shopId) {
    return 'reconcile-' + shopId;
}

module.exports = {
    lastReconcileRun: lastReconcileRun,
    keepRun: keepRun
};
