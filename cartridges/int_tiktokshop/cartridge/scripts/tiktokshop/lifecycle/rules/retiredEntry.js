'use strict';

var isoTime = require('../../platform/rules/isoTime');

/**
 * Values of a ledger entry by attribute.
 * @typedef {{ [name in string]?: TikTokShopOrderAttributes[name] }} EntryValues
 */

/** @typedef {Exclude<string, 'externalOrderId'>} Kept */

/** All attributes of an entry but its key, and which of them are times. The compiler misses a name that is not here. */
var IS_TIME = {
    orderNo: false,
    shopId: false,
    answer: false,
    eventIds: false,
    appliedStatus: false,
    lastOccurredAt: false,
    cancelledBy: false,
    stockTaken: false,
    stockReturned: false,
    packages: false,
    cancelledUnits: false,
    unitsTakenByEdits: false,
    feedRevision: false,
    feedExported: false,
    feedDue: false,
    feedAgainAt: true,
    reportDue: false,
    referenceDue: false,
    returnsDue: false,
    referenceLines: false,
    referenceTold: false,
    referenceRefused: false,
    tiktokState: false,
    tiktokStatus: false,
    cancelRequest: false,
    alerts: false,
    openAlerts: false,
    alertDue: false,
    history: false,
    refusedShipments: false,
    cancelledOnTikTokAt: false,
    lineUnits: false,
    unitsCancelledTooLate: false,
    platformStatus: false,
    awaitsShipment: false,
    shipBy: true,
    shipByUnread: false,
    requestOpen: false,
    statusChanges: false,
    statusChangeDueAt: true,
    countDue: false,
    countedAs: false,
    needsAttention: false,
    trackingDue: false,
    cancellationUndo: false,
    tiktokReadAt: true,
    tiktokPayment: false,
    combineGroup: false,
    orderKinds: false,
    returns: false,
    unproven: false,
    unprovenContent: false,
    likelyDouble: false,
    proofDue: true,
    heldUntil: true,
    holdAlertDue: false
};

/** Names of all attributes of an entry but its key. */
var ENTRY_ATTRIBUTES = Object.keys(IS_TIME);

/**
 * What an order keeps of its entry: the values that are not empty, as JSON.
 * @param {EntryValues} values
 * @returns {string}
 */
function writeEntryValues(values) {
    var kept = {};
    ENTRY_ATTRIBUTES.forEach(function (name) {
        var value = values[name];
        if (value !== null && value !== undefined && value !== '') {
            kept[name] = value;
        }
    });
    return JSON.stringify(kept);
}

/**
 * Reads what `writeEntryValues` has written.
 * @param {string} json
 * @returns {EntryValues}
 * @throws SyntaxError for any other text
 */
function readEntryValues(json) {
    var kept = JSON.parse(json);
    var values = {};
    ENTRY_ATTRIBUTES.forEach(function (name) {
        var value = kept[name];
        values[name] = value === undefined ? null : value;
        if (IS_TIME[name] && typeof value === 'string') {
            values[name] = new Date(isoTime.parseIsoTime(value) || 0);
        }
    });
    return values;
}

module.exports = {
    ENTRY_ATTRIBUTES: ENTRY_ATTRIBUTES,
    writeEntryValues: writeEntryValues,
    readEntryValues: readEntryValues
};
