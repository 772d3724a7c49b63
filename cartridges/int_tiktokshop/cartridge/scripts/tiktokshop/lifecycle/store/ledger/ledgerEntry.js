'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');

/**
 * An entry of the ledger: one for each TikTok order, keyed by TikTok's order id. It records what was applied to the
 * order and what is due. Unlike the order search it is always current.
 * @typedef {dw.object.CustomObject} LedgerEntry
 */

/** Custom object type of the ledger. */
var LEDGER_TYPE = 'TikTokShopOrder';

/**
 * The entry of a TikTok order, or null. Also null for an unproven order, because no message applies to it.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function findEntry(externalOrderId) {
    var entry = findAnyEntry(externalOrderId);
    return entry && !isUnproven(entry) ? entry : null;
}

/**
 * The entry of a TikTok order, proven or not; null if there is none.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function findAnyEntry(externalOrderId) {
    return externalOrderId === '' ? null : CustomObjectMgr.getCustomObject(LEDGER_TYPE, externalOrderId);
}

/**
 * Whether the order still waits for proof that it is TikTok's.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function isUnproven(entry) {
    return entry.custom.unproven === true;
}

module.exports = {
    LEDGER_TYPE: LEDGER_TYPE,
    findEntry: findEntry,
    findAnyEntry: findAnyEntry,
    isUnproven: isUnproven
};
