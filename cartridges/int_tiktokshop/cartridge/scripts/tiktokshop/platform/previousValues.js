'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var firstOf = require('./firstOf');

/**
 * The custom object types in which the release before TikTokShopValue kept the same values under the same keys.
 * @typedef {'TikTokShopCursor' | 'TikTokShopFigures'} PreviousType
 */

/** @typedef {TypedCustomObject<PreviousType>} PreviousEntry */

var FIGURES = /^(day-.+|total|watch|foreign|refused)$/;

/**
 * What the previous release has stored under a key, or null. The later of both entries counts, so that neither an
 * upgrade nor the way back and forth loses what happened in between.
 * @param {string} key
 * @returns {PreviousEntry | null}
 */
function previousEntryOf(key) {
    return CustomObjectMgr.getCustomObject(FIGURES.test(key) ? 'TikTokShopFigures' : 'TikTokShopCursor', key);
}

/**
 * Entries of the previous release that nothing has changed since a time, oldest first.
 * @param {Date} time
 * @param {number} limit
 * @returns {PreviousEntry[]}
 */
function previousEntriesBefore(time, limit) {
    return entriesBefore('TikTokShopCursor', time, limit).concat(entriesBefore('TikTokShopFigures', time, limit));
}

/**
 * Removes an entry. Needs a transaction.
 * @param {PreviousEntry} entry
 */
function removePreviousEntry(entry) {
    CustomObjectMgr.remove(entry);
}

/**
 * @param {PreviousType} type
 * @param {Date} time
 * @param {number} limit
 * @returns {PreviousEntry[]}
 */
function entriesBefore(type, time, limit) {
    var found = CustomObjectMgr.queryCustomObjects(type, 'lastModified < {0}', 'lastModified asc', time);
    return firstOf(found, limit);
}

module.exports = {
    previousEntryOf: previousEntryOf,
    previousEntriesBefore: previousEntriesBefore,
    removePreviousEntry: removePreviousEntry
};
