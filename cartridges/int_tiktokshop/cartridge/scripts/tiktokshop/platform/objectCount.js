'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var durations = require('./rules/durations');
var clock = require('./clock');
var objectLimit = require('./rules/objectLimit');
var settings = require('./settings');
var storedValues = require('./storedValues');
var transaction = require('./transaction');

var VALUE = 'customObjects';

/** A query for each type every hour is often enough. */
var PAUSE = durations.HOUR;

var OWN_TYPES = [
    'TikTokShopOrder',
    'TikTokShopTask',
    'TikTokShopReturn',
    'TikTokShopDifference',
    'TikTokShopGrant',
    'TikTokShopShop',
    'TikTokShopWebhook',
    'TikTokShopConnection',
    'TikTokShopValue',
    'TikTokShopCursor',
    'TikTokShopKey',
    'TikTokShopFigures',
    'TikTokShopProviders',
    'TikTokShopTracking'
];

/**
 * How many custom objects of the counted types there were: this site's, and the organization's.
 * @typedef {Object} ObjectCount
 * @property {string} at - ISO 8601 UTC; empty before they were first counted.
 * @property {number} total
 * @property {{ [type: string]: number }} byType
 * @property {string[]} unknown - Types that a merchant has named and that do not exist.
 */

/**
 * How many there were when they were last counted.
 * @returns {ObjectCount}
 */
function lastObjectCount() {
    return storedValues.getRecord(VALUE, { at: '', total: 0, byType: {}, unknown: [] });
}

/**
 * Counts the custom objects of our types and of those that the merchant names, and stores the result. For jobs.
 * @returns {ObjectCount}
 */
function countObjects() {
    var result = { at: clock.isoNow(), total: 0, byType: {}, unknown: [] };
    OWN_TYPES.concat(settings.countedTypes()).forEach(function (type) {
        var count = countOf(type);
        if (count === null) {
            result.unknown.push(type);
        } else if (result.byType[type] === undefined) {
            result.byType[type] = count;
            result.total += count;
        }
    });
    transaction.inTransaction(function () {
        return storedValues.storeRecord(VALUE, result);
    });
    return result;
}

/**
 * @param {string} type
 * @returns {number | null} null if there is no such type
 */
function countOf(type) {
    try {
        var found = CustomObjectMgr.getAllCustomObjects(type);
        var count = found.count;
        found.close();
        return count;
    } catch (e) {
        return null;
    }
}

/**
 * Whether there are so many custom objects that less must be kept. Counts them at most once an hour.
 * @returns {boolean}
 */
function isCrowded() {
    var last = lastObjectCount();
    var isFresh = last.at !== '' && new Date(last.at) > clock.fromNow(-PAUSE);
    return (isFresh ? last : countObjects()).total >= objectLimit.SHORTENED_FROM * objectLimit.MOST_OBJECTS;
}

module.exports = {
    lastObjectCount: lastObjectCount,
    countObjects: countObjects,
    isCrowded: isCrowded
};
