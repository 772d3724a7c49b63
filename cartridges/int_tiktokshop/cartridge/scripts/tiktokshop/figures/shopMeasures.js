'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var lists = require('../platform/rules/lists');
var siteDay = require('../platform/siteDay');
var countOrders = require('./countOrders');
var measureLimits = require('./rules/measureLimits');
var measures = require('../lifecycle/rules/counts/measures');
var orderCounts = require('../lifecycle/rules/counts/orderCounts');
var measureFigures = require('./store/measureFigures');

/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('./rules/measureLimits').Measure} Measure */
/** @typedef {import('../lifecycle/rules/counts/measures').MeasureName} MeasureName */
/** @typedef {import('../lifecycle/rules/counts/orderCounts').Counts} Counts */
/** @typedef {import('./store/measureFigures').ShopCounts} ShopCounts */

/** Errors of reports after which TikTok has no valid tracking number. */
var TRACKING_REFUSED = ['unknown_carrier', '21011022', '21011025', '21034012', '21004012'];

/**
 * The measures of one shop, each for the last 7 and the last 30 days.
 * @typedef {Object} ShopMeasures
 * @property {string} shopId
 * @property {string} name - Empty when it is not connected.
 * @property {Array<{ week: Measure, month: Measure }>} measures
 */

/**
 * The measures of each shop as last summed up. Reads by key only.
 * @param {Task[]} dead - dead letters: TikTok has refused the tracking of some
 * @returns {ShopMeasures[]}
 */
function shopMeasures(dead) {
    var refused = refusedTracking(dead);
    return measureFigures.measureFigures().shops.map(function (shop) {
        return {
            shopId: shop.shopId,
            name: shop.name,
            measures: measures.MEASURES.map(function (name) {
                return {
                    week: measureLimits.measureOf(name, withRefused(shop.week, shop, refused, measureLimits.WEEK)),
                    month: measureLimits.measureOf(name, withRefused(shop.month, shop, refused, measureLimits.MONTH))
                };
            })
        };
    });
}

/**
 * TikTok ids of the orders at fault in a measure, the latest first: the latest 200 of each shop.
 * @param {MeasureName} name
 * @param {string} shopId - `all` for every shop
 * @param {Task[]} dead
 * @returns {string[]}
 */
function faultyOrders(name, shopId, dead) {
    var ids = countOrders.totalFigures().ids;
    var under = measureFigures
        .measureFigures()
        .shops.filter(function (shop) {
            return shopId === 'all' || shop.shopId === shopId;
        })
        .reduce(function (found, shop) {
            return found.concat(shop.countedUnder);
        }, []);
    var counted = under.reduce(function (found, id) {
        return found.concat(ids[measures.countName(id, name)] || []);
    }, []);
    var refused =
        name === 'untracked'
            ? refusedTracking(dead).filter(function (one) {
                  return under.indexOf(one.shopId) >= 0;
              })
            : [];
    var all = refused
        .map(function (one) {
            return one.externalOrderId;
        })
        .concat(counted.reverse());
    var first = siteDay.lastSiteDays(measureLimits.MONTH)[0];
    return lists.unique(all).filter(function (id) {
        return dayOf(id) >= first;
    });
}

/**
 * @typedef {Object} Refused
 * @property {string} externalOrderId
 * @property {string} shopId
 * @property {string} day
 */

/**
 * @param {Task[]} dead
 * @returns {Refused[]}
 */
function refusedTracking(dead) {
    return dead
        .filter(function (task) {
            return task.custom.kind === 'report' && TRACKING_REFUSED.indexOf(task.custom.lastCode || '') >= 0;
        })
        .map(function (task) {
            var id = task.custom.externalOrderId || '';
            var entry = findEntry.getAnyEntry(id);
            return { externalOrderId: id, shopId: (entry && entry.custom.shopId) || '', day: dayOf(id) };
        });
}

/**
 * Packages that TikTok has refused have a number here, so they are not among those without.
 * @param {Counts} counts
 * @param {ShopCounts} shop
 * @param {Refused[]} refused
 * @param {number} days
 * @returns {Counts}
 */
function withRefused(counts, shop, refused, days) {
    var first = siteDay.lastSiteDays(days)[0];
    var more = refused.filter(function (one) {
        return shop.countedUnder.indexOf(one.shopId) >= 0 && one.day >= first;
    }).length;
    var sum = measureLimits.sumOf([counts]);
    sum.untracked = Math.min((sum.untracked || 0) + more, sum.packages || 0);
    return sum;
}

/**
 * The day for which an order counts; empty for one that was not counted.
 * @param {string} externalOrderId
 * @returns {string}
 */
function dayOf(externalOrderId) {
    var entry = findEntry.getAnyEntry(externalOrderId);
    return entry ? orderCounts.dayCounted(entry.custom.countedAs || '') : '';
}

module.exports = {
    shopMeasures: shopMeasures,
    faultyOrders: faultyOrders
};
