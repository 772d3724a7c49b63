'use strict';

var packageIds = require('../lifecycle/store/ledger/packageIds');
var transaction = require('../platform/transaction');

/** @typedef {import('../lifecycle/rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('./rules/parcels').Parcel} Parcel */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../shops/store/shop').Shop} Shop */

/**
 * An order on both sides.
 * @typedef {Object} ReportContext
 * @property {Shop} shop
 * @property {string} shopId
 * @property {TikTokOrder} order - As Get Order Detail gave it; lines that ship are marked in it, for the order's next
 *     parcel.
 * @property {LedgerEntry} entry
 * @property {LineFacts[]} lines - The lines of the order here.
 */

/**
 * Corrections go to TikTok's package, so its id is kept: the first, because the others are found by its number.
 * @param {ReportContext} context
 * @param {Parcel} parcel
 * @param {string} packageId
 */
function rememberPackage(context, parcel, packageId) {
    var known = packageIds.packageIdsOf(context.entry);
    if (
        parcel.packageNos.some(function (packageNo) {
            return !known[packageNo];
        })
    ) {
        transaction.inTransaction(function () {
            return packageIds.rememberPackageIds(context.entry, parcel.packageNos, packageId);
        });
    }
}

module.exports = rememberPackage;
