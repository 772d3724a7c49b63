'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');

/**
 * An entry of the ledger: one for each TikTok order that is alive, keyed by TikTok's order id. It records what was
 * applied to the order and what is due. Unlike the order search it is always current.
 * @typedef {Pick<dw.object.CustomObject, 'custom' | 'creationDate' | 'lastModified'>} LedgerEntry
 */

/** Custom object type of the ledger. */
var LEDGER_TYPE = 'TikTokShopOrder';

/**
 * The entry of an order that is alive, proven or not; null for an order that has none, or whose entry is retired.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function liveEntry(externalOrderId) {
    var object = objectOf(externalOrderId);
    return object && entryOf(object);
}

/**
 * Removes an entry. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function removeEntry(entry) {
    var object = objectOf(entry.custom.externalOrderId);
    if (object) {
        CustomObjectMgr.remove(object);
    }
}

/**
 * @param {string} externalOrderId
 * @returns {dw.object.CustomObject | null}
 */
function objectOf(externalOrderId) {
    return externalOrderId === '' ? null : CustomObjectMgr.getCustomObject(LEDGER_TYPE, externalOrderId);
}

/**
 * An entry that asks its object for the attributes only once. Reads and writes still go to the object.
 * @param {dw.object.CustomObject} object
 * @returns {LedgerEntry}
 */
function entryOf(object) {
    return {
        custom: object.custom,
        get creationDate() {
            return object.creationDate;
        },
        get lastModified() {
            return object.lastModified;
        }
    };
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
    removeEntry: removeEntry,
    isUnproven: isUnproven
};
