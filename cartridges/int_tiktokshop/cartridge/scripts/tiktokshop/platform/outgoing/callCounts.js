'use strict';

var clock = require('../clock');
var log = require('../log');
var json = require('../json');
var shopSettings = require('../shopSettings');
var transaction = require('../transaction');

/** @typedef {import('../shopSettings').ShopObject} ShopObject */

/**
 * Numbers of calls by kind.
 * @typedef {{ [kind: string]: number }} CallCounts
 */

/**
 * The calls for a shop on one day in UTC, for example `2026-11-28`.
 * @typedef {Object} DayCalls
 * @property {string} day
 * @property {CallCounts} counts
 */

/** Days that are kept. */
var KEPT = 8;

/** Calls of this job or request that are not stored yet, by shop. A module keeps its state for one job or request only. */
var made = {};

/** Calls of today that were stored when this job or request first asked, by shop. */
var before = {};

/**
 * Counts a call. Nothing is written until `storeCalls`.
 * @param {string} shopId
 * @param {string} kind
 */
function countCall(shopId, kind) {
    var counts = made[shopId] || {};
    counts[kind] = (counts[kind] || 0) + 1;
    made[shopId] = counts;
}

/**
 * How many calls were made for a shop today, including calls of this job or request.
 * @param {string} shopId
 * @returns {number}
 */
function callsToday(shopId) {
    var stored = before[shopId];
    var known = stored === undefined ? sumOf(callsOn(today(), callsOf(shopId))) : stored;
    before[shopId] = known;
    return known + sumOf(made[shopId] || {});
}

/**
 * How many calls this job or request has made, for all shops.
 * @returns {number}
 */
function callsMade() {
    return Object.keys(made).reduce(function (sum, shopId) {
        return sum + sumOf(made[shopId]);
    }, 0);
}

/**
 * The calls that all sites made for a shop on each of the last days with some, latest first.
 * @param {string} shopId
 * @returns {DayCalls[]}
 */
function callsOf(shopId) {
    var shop = shopSettings.findShop(shopId);
    return shop ? callsStored(shop) : [];
}

/**
 * @param {ShopObject} shop
 * @returns {DayCalls[]}
 */
function callsStored(shop) {
    return json.storedJson(shop.custom.calls, []);
}

/**
 * Stores what was counted with the shop, which all sites share, at the end of a job or request. Never throws: a failure
 * is logged.
 */
function storeCalls() {
    var counted = made;
    made = {};
    before = {};
    Object.keys(counted).forEach(function (shopId) {
        try {
            transaction.inTransaction(function () {
                return addCalls(shopId, counted[shopId]);
            });
        } catch (e) {
            log.logOf('api').warn('calls for shop ' + shopId + ' were not counted: ' + log.describeError(e));
        }
    });
}

/**
 * @param {string} shopId
 * @param {CallCounts} counts
 */
function addCalls(shopId, counts) {
    var shop = shopSettings.findShop(shopId);
    if (shop) {
        shop.custom.calls = JSON.stringify(withMore(callsStored(shop), counts));
    }
}

/**
 * @param {DayCalls[]} days
 * @param {CallCounts} more
 * @returns {DayCalls[]}
 */
function withMore(days, more) {
    var day = today();
    var sums = {};
    [callsOn(day, days), more].forEach(function (counts) {
        Object.keys(counts).forEach(function (kind) {
            sums[kind] = (sums[kind] || 0) + counts[kind];
        });
    });
    var others = days.filter(function (known) {
        return known.day !== day;
    });
    return [{ day: day, counts: sums }].concat(others).slice(0, KEPT);
}

/**
 * @param {string} day
 * @param {DayCalls[]} days
 * @returns {CallCounts}
 */
function callsOn(day, days) {
    var found = days.filter(function (known) {
        return known.day === day;
    })[0];
    return found ? found.counts : {};
}

/**
 * @param {CallCounts} counts
 * @returns {number}
 */
function sumOf(counts) {
    return Object.keys(counts).reduce(function (sum, kind) {
        return sum + counts[kind];
    }, 0);
}

/** @returns {string} */
function today() {
    return clock.isoNow().slice(0, 10);
}

module.exports = {
    countCall: countCall,
    callsToday: callsToday,
    callsMade: callsMade,
    callsOf: callsOf,
    storeCalls: storeCalls
};
