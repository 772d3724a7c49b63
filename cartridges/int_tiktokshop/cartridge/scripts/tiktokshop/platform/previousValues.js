'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var firstOf = require('./firstOf');

/**
 * The custom object types in which the release before TikTokShopValue kept the same values under the same keys.
 * @typedef {'TikTokShopCursor' | 'TikTokShopFigures'} PreviousType
 */

/** @typedef {TypedCustomObject<PreviousType>} PreviousEntry */

var FIGURES = /^(day-.+|total|watch|foreign|refused)$/;

/** The keys of the previous release, once a job has listed them; null in a request, which looks up only a few. */
var listed = null;

/**
 * Lists the keys of the previous release once, for a job that asks for many.
 * @param {boolean} mayBeSome - false where that release was never in use
 */
function listPreviousKeys(mayBeSome) {
    var types = mayBeSome ? ['TikTokShopCursor', 'TikTokShopFigures'] : [];
    listed = types.reduce(function (keys, type) {
        return keys.concat(keysOf(type));
    }, []);
}

/**
 * @param {PreviousType} type
 * @returns {string[]}
 */
function keysOf(type) {
    return firstOf.firstOf(CustomObjectMgr.getAllCustomObjects(type), Infinity).map(function (entry) {
        return entry.custom.name;
    });
}

/**
 * What the previous release has stored under a key, or null. The later of both entries counts, so that neither an
 * upgrade nor the way back and forth loses what happened in between.
 * @param {string} key
 * @returns {PreviousEntry | null}
 */
function previousEntryOf(key) {
    if (listed && listed.indexOf(key) < 0) {
        return null;
    }
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
    return firstOf.firstOf(found, limit);
}

module.exports = {
    listPreviousKeys: listPreviousKeys,
    previousEntryOf: previousEntryOf,
    previousEntriesBefore: previousEntriesBefore,
    removePreviousEntry: removePreviousEntry
};
