'use strict';

var json = require('../../../platform/json');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * TikTok's package ids of the packages that were reported through the Open API, by our package numbers.
 * @param {LedgerEntry} entry
 * @returns {{ [packageNo: string]: string }}
 */
function packageIdsOf(entry) {
    return json.storedJson(entry.custom.tiktokState, {});
}

/**
 * Stores TikTok's id of packages that travel together, unless they have one already. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string[]} packageNos
 * @param {string} packageId
 */
function rememberPackageIds(entry, packageNos, packageId) {
    var known = packageIdsOf(entry);
    packageNos.forEach(function (packageNo) {
        known[packageNo] = known[packageNo] || packageId;
    });
    entry.custom.tiktokState = JSON.stringify(known);
}

module.exports = {
    packageIdsOf: packageIdsOf,
    rememberPackageIds: rememberPackageIds
};
