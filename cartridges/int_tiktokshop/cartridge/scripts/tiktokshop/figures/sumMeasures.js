'use strict';

var clock = require('../platform/clock');
var lists = require('../platform/rules/lists');
var siteDay = require('../platform/siteDay');
var transaction = require('../platform/transaction');
var connections = require('../shops/store/connections');
var countOrders = require('./countOrders');
var measureLimits = require('./rules/measureLimits');
var measureFigures = require('./store/measureFigures');

/**
 * Adds up the counts of the last 7 and 30 days by shop, for pages and alerts: when orders were counted again, and each
 * hour, because days end and shops come and go.
 * @param {boolean} areCounted - whether orders were counted since the last time
 */
function sumMeasures(areCounted) {
    var figures = measureFigures.measureFigures();
    var hour = clock.isoNow().slice(0, 'YYYY-MM-DDTHH'.length);
    if (!areCounted && figures.summedIn === hour) {
        return;
    }
    var week = {};
    var month = {};
    siteDay
        .lastSiteDays(measureLimits.MONTH)
        .map(countOrders.countsOfDay)
        .forEach(function (counts, index) {
            measureLimits.addShopCounts(month, counts);
            if (index >= measureLimits.MONTH - measureLimits.WEEK) {
                measureLimits.addShopCounts(week, counts);
            }
        });
    figures.summedIn = hour;
    figures.shops = shopsOf(Object.keys(month)).map(function (shop) {
        return {
            shopId: shop.shopId,
            countedUnder: shop.countedUnder,
            name: shop.name,
            week: measureLimits.sumOf(
                shop.countedUnder.map(function (id) {
                    return week[id] || {};
                })
            ),
            month: measureLimits.sumOf(
                shop.countedUnder.map(function (id) {
                    return month[id] || {};
                })
            )
        };
    });
    transaction.inTransaction(function () {
        return measureFigures.storeMeasureFigures(figures);
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

module.exports = sumMeasures;
