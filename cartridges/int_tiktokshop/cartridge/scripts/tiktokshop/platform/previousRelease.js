'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var firstOf = require('./firstOf');
var previousValues = require('./previousValues');
var storedValues = require('./storedValues');
var transaction = require('./transaction');

/** The custom object types in which release 0.1.0 keeps connections, values and tracking numbers. */
var TYPES = ['TikTokShopConnection', 'TikTokShopCursor', 'TikTokShopFigures', 'TikTokShopTracking'];

/** What the first look on this site has found. */
var FOUND = 'previousRelease';
var NEVER_HERE = 'never here';
var WAS_HERE = 'was here';

/** The same, as this job has read it; empty before the first look. */
var found = '';

/**
 * Whether release 0.1.0 was in use on this site: then TikTokShop-ProcessTasks takes over what it has left, and keeps
 * for it what it needs on the way back. Looks once. Jobs only.
 * @returns {boolean}
 */
function wasPreviousReleaseHere() {
    return found === '' ? look() : found === WAS_HERE;
}

/** @returns {boolean} */
function look() {
    var wasHere = TYPES.some(hasObjects);
    transaction.inTransaction(function () {
        return storedValues.storeValue(FOUND, wasHere ? WAS_HERE : NEVER_HERE);
    });
    return wasHere;
}

/** Has a job look up the values of release 0.1.0 only where there may be some. */
function findPreviousValues() {
    found = storedValues.getValue(FOUND);
    previousValues.listPreviousKeys(found !== NEVER_HERE);
}

/**
 * @param {(typeof TYPES)[number]} type
 * @returns {boolean}
 */
function hasObjects(type) {
    return firstOf.firstOf(CustomObjectMgr.getAllCustomObjects(type), 1).length > 0;
}

module.exports = {
    wasPreviousReleaseHere: wasPreviousReleaseHere,
    findPreviousValues: findPreviousValues
};
