'use strict';

var measures = require('../../lifecycle/rules/counts/measures');

/** @typedef {import('../../lifecycle/rules/counts/measures').MeasureName} MeasureName */
/** @typedef {import('../../lifecycle/rules/counts/orderCounts').Counts} Counts */

/**
 * How many of a thousand may be at fault. TikTok asks for at least 95 % valid tracking: at most 5 % without.
 * Source: TikTok Shop Academy (US), Fulfillment Policy.
 */
var LIMITS = { late: 40, cancelled: 25, untracked: 50 };

/** What the faults of each measure are a share of. */
var BASES = { late: 'timed', cancelled: 'placed', untracked: 'packages' };

/** Part of the limit from which a measure is near it, in quarters. */
var NEAR_QUARTERS = 3;
var THOUSAND = 1000;

/** TikTok looks at seven days in some markets, and at thirty in others. Both are days on which orders were created. */
var WEEK = 7;
var MONTH = 30;

/**
 * One measure of a shop in a time.
 * @typedef {Object} Measure
 * @property {MeasureName} name
 * @property {number} faults - Orders at fault; packages where the measure is `untracked`.
 * @property {number} total - All orders, or packages, that TikTok measures.
 * @property {number | null} percent - As TikTok states it: of valid tracking the good share, of the others that at
 *     fault. 0 to 100; null without orders.
 * @property {'none' | 'good' | 'near' | 'exceeded'} state - `near` from three quarters of the limit on.
 */

/**
 * The limit as TikTok states it, in percent.
 * @param {MeasureName} name
 * @returns {number}
 */
function limitOf(name) {
    var percent = LIMITS[name] / 10;
    return name === 'untracked' ? 100 - percent : percent;
}

/**
 * A measure from the counts of a shop.
 * @param {MeasureName} name
 * @param {Counts} counts - by names without the shop
 * @returns {Measure}
 */
function measureOf(name, counts) {
    var faults = counts[name] || 0;
    var total = counts[BASES[name]] || 0;
    return {
        name: name,
        faults: faults,
        total: total,
        percent: total === 0 ? null : percentOf(name, faults, total),
        state: stateOf(faults, total, LIMITS[name])
    };
}

/**
 * @param {MeasureName} name
 * @param {number} faults
 * @param {number} total
 * @returns {number}
 */
function percentOf(name, faults, total) {
    var share = Math.round((faults * THOUSAND * 10) / total) / 100;
    return name === 'untracked' ? Math.round((100 - share) * 100) / 100 : share;
}

/**
 * @param {number} faults
 * @param {number} total
 * @param {number} limit
 * @returns {Measure['state']}
 */
function stateOf(faults, total, limit) {
    if (total === 0) {
        return 'none';
    }
    if (faults * THOUSAND > limit * total) {
        return 'exceeded';
    }
    return faults * THOUSAND * 4 >= limit * total * NEAR_QUARTERS ? 'near' : 'good';
}

/**
 * Takes the counts of measured orders of shops out of the counts of one day, and adds them up.
 * @param {{ [shopId: string]: Counts }} shops - by shop id; counts by names without the shop
 * @param {Counts} day
 */
function addShopCounts(shops, day) {
    Object.keys(day).forEach(function (name) {
        var parts = /^@([^/]*)\/(.+)$/.exec(name);
        if (parts && parts[2] !== measures.UNMEASURED) {
            var shopId = parts[1];
            var counts = shops[shopId] || {};
            counts[parts[2]] = (counts[parts[2]] || 0) + (day[name] || 0);
            shops[shopId] = counts;
        }
    });
}

/**
 * The sum of several counts.
 * @param {Counts[]} all
 * @returns {Counts}
 */
function sumOf(all) {
    var sum = {};
    all.forEach(function (counts) {
        Object.keys(counts).forEach(function (name) {
            sum[name] = (sum[name] || 0) + counts[name];
        });
    });
    return sum;
}

module.exports = {
    WEEK: WEEK,
    MONTH: MONTH,
    limitOf: limitOf,
    measureOf: measureOf,
    addShopCounts: addShopCounts,
    sumOf: sumOf
};
