'use strict';

var knownOrder = require('../identity/knownOrder');
var clock = require('../platform/clock');
var log = require('../platform/log');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var monthFigures = require('./rules/monthFigures');
var monthOrders = require('./store/monthOrders');
var siteDay = require('../platform/siteDay');

/** @typedef {import('./rules/monthFigures').ShopMonth} ShopMonth */

/**
 * The figures of one month.
 * @typedef {Object} MonthFigures
 * @property {ShopMonth[]} shops
 */

/**
 * The outcome of summing up a month.
 * @typedef {Object} SummedMonth
 * @property {number} orders
 * @property {number} failed - Orders that could not be read; the log says why.
 */

/** Months before the present one whose figures are shown. */
var MONTHS = 12;

/**
 * Sums up the orders that were created in a month, in the site's time zone, by shop and currency. Reads every order, so
 * it runs in a job only. The figures replace an earlier run's.
 * @param {string} month - for example `2026-11`
 * @returns {SummedMonth}
 */
function sumMonth(month) {
    var days = monthFigures.daysOfMonth(month);
    var made = siteDay.daysBetween(days.first, days.last);
    var figures = { shops: [] };
    var summed = { orders: 0, failed: 0 };
    var visit = function (order) {
        try {
            summed.orders += addKnown(figures.shops, order) ? 1 : 0;
        } catch (e) {
            summed.failed += 1;
            log.logOf('month').warn('Order ' + order.orderNo + ' is missing in ' + month + ': ' + log.describeError(e));
        }
    };
    if (made) {
        monthOrders.eachOrderCreated(made, visit);
    }
    transaction.inTransaction(function () {
        return storedValues.storeRecord(keyOf(month), figures);
    });
    return summed;
}

/**
 * Adds an order, if it is TikTok's, also while it is held and not placed.
 * The channel alone proves nothing: any client can write it.
 * @param {ShopMonth[]} shops
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function addKnown(shops, order) {
    var known = knownOrder.withLedgerEntry(order);
    if (known) {
        monthFigures.addOrder(shops, monthOrders.figuresOf(known.order, known.entry));
    }
    return known !== null;
}

/**
 * The figures of a month; null before they were summed up.
 * @param {string} month
 * @returns {MonthFigures | null}
 */
function getMonth(month) {
    return storedValues.getRecord(keyOf(month), null);
}

/**
 * The months that have figures, the latest first.
 * @returns {string[]}
 */
function listMonths() {
    var months = [];
    for (var back = 0; back <= MONTHS; back += 1) {
        var month = monthFigures.monthBefore(presentMonth(), back);
        if (getMonth(month)) {
            months.push(month);
        }
    }
    return months;
}

/**
 * The month that has ended last, in the site's time zone.
 * @returns {string}
 */
function lastMonth() {
    return monthFigures.monthBefore(presentMonth(), 1);
}

/** @returns {string} */
function presentMonth() {
    return siteDay.siteDay(clock.fromNow(0)).substring(0, 7);
}

/**
 * @param {string} month
 * @returns {string}
 */
function keyOf(month) {
    return 'month-' + month;
}

module.exports = {
    sumMonth: sumMonth,
    getMonth: getMonth,
    listMonths: listMonths,
    lastMonth: lastMonth
};
