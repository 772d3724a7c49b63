'use strict';

var eachInTransaction = require('../platform/eachInTransaction');
var clock = require('../platform/clock');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var countDue = require('../lifecycle/store/ledger/due/countDue');
var dispatchDeadline = require('../lifecycle/store/ledger/dispatchDeadline');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var connections = require('../shops/store/connections');
var countOrders = require('./countOrders');
var measureLimits = require('./rules/measureLimits');
var measures = require('./rules/measures');
var orderCounts = require('./rules/orderCounts');
var siteDay = require('../platform/siteDay');
var lists = require('../platform/rules/lists');

/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('./rules/measureLimits').Measure} Measure */
/** @typedef {import('./rules/measures').MeasureName} MeasureName */
/** @typedef {import('./rules/orderCounts').Counts} Counts */

/** TikTok looks at seven days in some markets, and at thirty in others. Both are days on which orders were created. */
var WEEK = 7;
var MONTH = 30;

/** Most orders past their deadline that one run marks; the next run takes the others. */
var MARKED = 1000;

/** Errors of reports after which TikTok has no valid tracking number. */
var TRACKING_REFUSED = ['unknown_carrier', '21011022', '21011025', '21034012', '21004012'];

/**
 * Counts of one shop, by names without the shop.
 * @typedef {Object} ShopCounts
 * @property {string} shopId - Empty when the shop is unknown.
 * @property {string[]} countedUnder - Shop ids under which its orders were counted: also the empty one, where the site
 *     has this shop only.
 * @property {string} name - TikTok's name for it; empty when it is not connected.
 * @property {Counts} week
 * @property {Counts} month
 */

/**
 * What TikTokShop-ProcessTasks keeps for the measures.
 * @typedef {Object} MeasureFigures
 * @property {string} passedUntil - Up to when passed deadlines were noticed, ISO 8601 UTC.
 * @property {string} [summedIn] - The hour in which the counts were last added up, for example `2026-11-28T09`.
 * @property {ShopCounts[]} shops
 */

/**
 * The measures of one shop, each for the last 7 and the last 30 days.
 * @typedef {Object} ShopMeasures
 * @property {string} shopId
 * @property {string} name - Empty when it is not connected.
 * @property {Array<{ week: Measure, month: Measure }>} measures
 */

/**
 * Makes orders due for counting whose dispatch deadline has passed: nothing else about them changes. Reads only those
 * whose deadline has passed since the last run that found some.
 */
function noticePassedDeadlines() {
    var figures = storedFigures();
    var until = clock.now();
    var passed = dispatchDeadline.dispatchesPassed(new Date(figures.passedUntil || 0), until, MARKED);
    var last = passed[passed.length - 1];
    var isCut = passed.length === MARKED && last !== undefined && last.custom.shipBy !== null;
    if (passed.length === 0) {
        return;
    }
    eachInTransaction(passed, countDue.markCountDue);
    figures.passedUntil = isCut ? last.custom.shipBy.toISOString() : until.toISOString();
    transaction.inTransaction(function () {
        return storedValues.storeRecord('measures', figures);
    });
}

/**
 * Adds up the counts of the last 7 and 30 days by shop, for pages and alerts: when orders were counted again, and each
 * hour, because days end and shops come and go.
 * @param {boolean} areCounted - whether orders were counted since the last time
 */
function sumMeasures(areCounted) {
    var figures = storedFigures();
    var hour = clock.isoNow().slice(0, 'YYYY-MM-DDTHH'.length);
    if (!areCounted && figures.summedIn === hour) {
        return;
    }
    var week = {};
    var month = {};
    siteDay
        .lastSiteDays(MONTH)
        .map(countOrders.countsOfDay)
        .forEach(function (counts, index) {
            measureLimits.addShopCounts(month, counts);
            if (index >= MONTH - WEEK) {
                measureLimits.addShopCounts(week, counts);
            }
        });
    figures.summedIn = hour;
    figures.shops = shopsOf(Object.keys(month)).map(function (shop) {
        return {
            shopId: shop.shopId,
            countedUnder: shop.countedUnder,
            name: shop.name,
            week: sumOf(
                shop.countedUnder.map(function (id) {
                    return week[id] || {};
                })
            ),
            month: sumOf(
                shop.countedUnder.map(function (id) {
                    return month[id] || {};
                })
            )
        };
    });
    transaction.inTransaction(function () {
        return storedValues.storeRecord('measures', figures);
    });
}

/**
 * The shops behind ids under which orders were counted.
 * @param {string[]} ids
 * @returns {Array<{ shopId: string, countedUnder: string[], name: string }>}
 */
function shopsOf(ids) {
    var connected = connections.siteConnections().map(function (item) {
        return item.shop.custom;
    });
    var only = connected.length === 1 ? connected[0].shopId : '';
    return lists
        .unique(
            ids.map(function (id) {
                return id || only;
            })
        )
        .map(function (shopId) {
            var found = connected.filter(function (shop) {
                return shop.shopId === shopId;
            })[0];
            return {
                shopId: shopId,
                countedUnder: ids.filter(function (id) {
                    return (id || only) === shopId;
                }),
                name: found ? found.shopName || found.shopId : ''
            };
        });
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
function sumOf(all) {
    var sum = {};
    all.forEach(function (counts) {
        return Object.keys(counts).forEach(function (name) {
            sum[name] = (sum[name] || 0) + counts[name];
        });
    });
    return sum;
}

/**
 * The measures of each shop as last summed up. Reads by key only.
 * @param {Task[]} dead - dead letters: TikTok has refused the tracking of some
 * @returns {ShopMeasures[]}
 */
function shopMeasures(dead) {
    var refused = refusedTracking(dead);
    return storedFigures().shops.map(function (shop) {
        return {
            shopId: shop.shopId,
            name: shop.name,
            measures: measures.MEASURES.map(function (name) {
                return {
                    week: measureLimits.measureOf(name, withRefused(shop.week, shop, refused, WEEK)),
                    month: measureLimits.measureOf(name, withRefused(shop.month, shop, refused, MONTH))
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
    var under = storedFigures()
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
    var first = siteDay.lastSiteDays(MONTH)[0];
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
    var sum = sumOf([counts]);
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

/** @returns {MeasureFigures} */
function storedFigures() {
    return storedValues.getRecord('measures', { passedUntil: '', shops: [] });
}

module.exports = {
    noticePassedDeadlines: noticePassedDeadlines,
    sumMeasures: sumMeasures,
    shopMeasures: shopMeasures,
    faultyOrders: faultyOrders
};
