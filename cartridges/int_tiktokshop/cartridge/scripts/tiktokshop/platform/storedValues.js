'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var newObjects = require('./newObjects');
var clock = require('./clock');
var json = require('./json');
var previousValues = require('./previousValues');

/**
 * Values that a site keeps under a key: how far jobs have come, counters, figures. One file writes each key
 * (docs/reference.md has the table), so no two parts of the cartridge can disagree about what a value means.
 */
var TYPE = 'TikTokShopValue';

/** When a job last found a patch that no hook had applied; empty if never. */
var PATCH_WITHOUT_HOOK = 'patchWithoutHook';

/** The carriers that the order feed has told TikTok of. */
var FEED_CARRIERS = 'feedCarriers';

/**
 * Names of carriers, each with the day when it was last told: `2026-11-23`, UTC.
 * @typedef {Array<{ name: string, day: string }>} NotedCarriers
 */

/**
 * The value of a key; empty before it was first stored.
 * @param {string} key
 * @returns {string}
 */
function getValue(key) {
    var entry = CustomObjectMgr.getCustomObject(TYPE, key);
    var previous = previousValues.previousEntryOf(key);
    if (previous && (!entry || !entry.custom.updatedAt || previous.lastModified > entry.custom.updatedAt)) {
        return previous.custom.value || '';
    }
    return entry ? entry.custom.value || '' : '';
}

/**
 * Stores the value of a key. Needs a transaction.
 * @param {string} key
 * @param {string} value
 */
function storeValue(key, value) {
    var entry = CustomObjectMgr.getCustomObject(TYPE, key) || newObjects.newObject(TYPE, key);
    entry.custom.value = value;
    entry.custom.updatedAt = clock.now();
}

/**
 * Removes a key. Needs a transaction.
 * @param {string} key
 */
function removeValue(key) {
    var entry = CustomObjectMgr.getCustomObject(TYPE, key);
    if (entry) {
        CustomObjectMgr.remove(entry);
    }
}

/**
 * The value of a key that holds JSON; `fallback` before it was first stored.
 * @template T
 * @param {string} key
 * @param {T} fallback
 * @returns {T}
 */
function getRecord(key, fallback) {
    return json.storedJson(getValue(key), fallback);
}

/**
 * Stores a value as JSON. What every order changes only one job stores, so that no two requests ever wait for each
 * other here. Needs a transaction.
 * @param {string} key
 * @param {object} value
 */
function storeRecord(key, value) {
    storeValue(key, JSON.stringify(value));
}

/**
 * The next number of a sequence, from 1. Needs a transaction.
 * @param {string} key
 * @param {number} [step] - how far it goes; one by default
 * @returns {number}
 */
function nextNumber(key, step) {
    if (step === undefined) {
        step = 1;
    }
    var next = Number(getValue(key) || '0') + step;
    storeValue(key, String(next));
    return next;
}

module.exports = {
    PATCH_WITHOUT_HOOK: PATCH_WITHOUT_HOOK,
    FEED_CARRIERS: FEED_CARRIERS,
    getValue: getValue,
    storeValue: storeValue,
    removeValue: removeValue,
    getRecord: getRecord,
    storeRecord: storeRecord,
    nextNumber: nextNumber
};
