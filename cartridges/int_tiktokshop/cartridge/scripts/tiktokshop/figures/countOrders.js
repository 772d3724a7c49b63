'use strict';

var measures = require('../lifecycle/rules/counts/measures');
var orderCounts = require('../lifecycle/rules/counts/orderCounts');
var storedValues = require('../platform/storedValues');
var siteDay = require('../platform/siteDay');
var countDue = require('../lifecycle/store/ledger/due/countDue');
var ledgerEntry = require('../lifecycle/store/ledger/ledgerEntry');
var log = require('../platform/log');
var countsNowAs = require('../lifecycle/store/countsNowAs');
var orders = require('../lifecycle/store/orders');
var transaction = require('../platform/transaction');
var lists = require('../platform/rules/lists');

/** @typedef {import('../lifecycle/rules/counts/orderCounts').Counts} Counts */

/** Orders counted in one transaction, which writes the counts once for all of them. */
var BATCH = 100;

/** Days whose counts are kept: the overview shows fourteen. */
var KEPT_DAYS = 30;

/** Days before those that are looked at, to remove their counts. */
var FORGOTTEN_DAYS = 14;

/** Counts that also keep the ids of their orders, to list them. */
var NAMED = ['held', 'cancelled-after-shipping'];

/** TikTok ids kept for each of these counts. */
var KEPT_IDS = 50;

/** TikTok ids kept of each shop for orders at fault in a measure of TikTok. */
var KEPT_FAULTS = 200;

/**
 * Counts of all orders.
 * @typedef {Object} TotalFigures
 * @property {Counts} counts
 * @property {{ [name: string]: string[] }} ids - TikTok ids of the latest orders, by the name of the count.
 */

/**
 * Counts of the orders created on one day, for example `2026-11-28`.
 * @param {string} day
 * @returns {Counts}
 */
function countsOfDay(day) {
    return storedValues.getRecord('day-' + day, {});
}

/**
 * Counts of all orders.
 * @returns {TotalFigures}
 */
function totalFigures() {
    return storedValues.getRecord('total', { counts: {}, ids: {} });
}

/**
 * Counts changed orders again. The transaction that counts an order also stores what it counts as, so every order
 * counts once, even after a failure.
 * @param {number} limit - orders per run; the next run continues
 * @returns {number} how many orders were due
 */
function countOrders(limit) {
    var due = countDue.dueForCount(limit);
    if (due.length > 0) {
        forgetOldDays();
    }
    lists.portionsOf(due, BATCH).forEach(function (some) {
        try {
            transaction.inTransaction(function () {
                return countSome(some);
            });
        } catch (e) {
            log.logOf('count').warn('orders are counted in the next run: ' + log.describeError(e));
        }
    });
    return due.length;
}

/** Removes the counts of days that no page shows now. Jobs that stood still for longer leave some behind. */
function forgetOldDays() {
    var old = siteDay.lastSiteDays(KEPT_DAYS + FORGOTTEN_DAYS).slice(0, FORGOTTEN_DAYS);
    var found = old.filter(function (day) {
        return storedValues.getValue('day-' + day) !== '';
    });
    if (found.length > 0) {
        transaction.inTransaction(function () {
            return found.forEach(function (day) {
                storedValues.removeValue('day-' + day);
            });
        });
    }
}

/** @param {string[]} externalOrderIds */
function countSome(externalOrderIds) {
    var days = {};
    var total = totalFigures();
    var move = function (counted, by) {
        var day = orderCounts.dayCounted(counted);
        days[day] = days[day] || countsOfDay(day);
        orderCounts.addCount(days[day], counted, by);
        orderCounts.addCount(total.counts, counted, by);
    };
    externalOrderIds.forEach(function (externalOrderId) {
        var change = countOne(externalOrderId);
        if (change) {
            if (change.before !== '') {
                move(change.before, -1);
            }
            move(change.now, 1);
            NAMED.forEach(function (name) {
                keepNamed(total, { name: name, most: KEPT_IDS }, externalOrderId, change.now);
            });
            faultsIn(change).forEach(function (name) {
                keepNamed(total, { name: name, most: KEPT_FAULTS }, externalOrderId, change.now);
            });
        }
    });
    var kept = siteDay.lastSiteDays(KEPT_DAYS);
    Object.keys(days)
        .filter(function (day) {
            return kept.indexOf(day) >= 0;
        })
        .forEach(function (day) {
            storedValues.storeRecord('day-' + day, days[day]);
        });
    storedValues.storeRecord('total', total);
}

/**
 * What an order counted as before, and counts as now.
 * @typedef {Object} Recount
 * @property {string} before
 * @property {string} now
 */

/**
 * The measures of shops in which the order is at fault, or was.
 * @param {Recount} change
 * @returns {string[]}
 */
function faultsIn(change) {
    var faults = orderCounts
        .namesCounted(change.before)
        .concat(orderCounts.namesCounted(change.now))
        .filter(function (name) {
            return measures.MEASURES.some(function (measure) {
                return name === measures.countName(shopOf(name), measure);
            });
        });
    return lists.unique(faults);
}

/**
 * @param {string} name
 * @returns {string}
 */
function shopOf(name) {
    return name.replace(/^@/, '').replace(/\/.*$/, '');
}

/**
 * @param {string} externalOrderId
 * @returns {Recount | null} null when the order counts as before
 */
function countOne(externalOrderId) {
    var entry = ledgerEntry.liveEntry(externalOrderId);
    if (!entry) {
        return null;
    }
    entry.custom.countDue = false;
    var order = orders.orderOf(entry);
    var before = entry.custom.countedAs || '';
    var now = order ? countsNowAs(order, entry) : orderCounts.countedOnceDeleted(before);
    if (now === before) {
        return null;
    }
    entry.custom.countedAs = now;
    return { before: before, now: now };
}

/**
 * Keeps the id of an order under the name of a count while it counts there, up to a number of ids.
 * @param {TotalFigures} total
 * @param {{ name: string, most: number }} values
 * @param {string} externalOrderId
 * @param {string} counted
 */
function keepNamed(total, values, externalOrderId, counted) {
    var name = values.name;
    var most = values.most;
    var others = (total.ids[name] || []).filter(function (id) {
        return id !== externalOrderId;
    });
    var isOne = orderCounts.namesCounted(counted).indexOf(name) >= 0;
    total.ids[name] = (isOne ? others.concat([externalOrderId]) : others).slice(-most);
}

module.exports = {
    countsOfDay: countsOfDay,
    totalFigures: totalFigures,
    countOrders: countOrders
};
