'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');

/**
 * An entry of the ledger: one for each TikTok order that is alive, keyed by TikTok's order id. It records what was
 * applied to the order and what is due. Unlike the order search it is always current.
 * @typedef {dw.object.CustomObject} LedgerEntry
 */

/** Custom object type of the ledger. */
var LEDGER_TYPE = 'TikTokShopOrder';

/**
 * The entry of an order that is alive, proven or not; null for an order that has none, or whose entry is retired.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function liveEntry(externalOrderId) {
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
    liveEntry: liveEntry,
    isUnproven: isUnproven
};
