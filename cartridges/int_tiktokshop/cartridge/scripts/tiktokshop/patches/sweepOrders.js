'use strict';

var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var storedValues = require('../platform/storedValues');
var foreignOrders = require('../identity/store/foreignOrders');
var log = require('../platform/log');
var sealKey = require('../lifecycle/store/sealKey');
var orderSearch = require('../lifecycle/store/orderSearch');
var transaction = require('../platform/transaction');
var adoptBacklog = require('./adoptBacklog');
var recordRefusedPatches = require('./recordRefusedPatches');
var sweptOrders = require('./sweptOrders');
var reachedTime = require('./rules/reachedTime');

/** @typedef {import('../lifecycle/store/orderSearch').FoundOrder} FoundOrder */
/** @typedef {import('../lifecycle/store/orderSearch').FoundOrders} FoundOrders */

var CURSOR = 'adoptOrders';

/** How far each sweep looks back before the last one: the search index lags some minutes. */
var OVERLAP = 30 * durations.MINUTE;

/**
 * What one sweep came to.
 * @typedef {Object} Sweep
 * @property {number} changed
 * @property {string[]} failed - Numbers of the orders that failed.
 * @property {string[]} foreign
 */

/**
 * Finds TikTok orders that were created or patched while no hook ran, through SCAPI or with hooks switched off, and
 * does what the hooks would have done. Records what hooks have refused. The first sweep leaves what is older to
 * `adoptBacklog`. Visits an order once for each change, though it is found again for half an hour.
 * @returns {{ changed: number, failed: string[] }} the number of changed orders, and the numbers of orders that failed
 */
function sweepOrders() {
    var started = clock.isoNow();
    var last = storedValues.getValue(CURSOR);
    recordRefusedPatches.recordRefusedPatches();
    if (last === '') {
        adoptBacklog.beginBacklog(lookingBack(started));
    }
    var sweep = { changed: 0, failed: [], foreign: [] };
    var since = lookingBack(last || started);
    var found = orderSearch.tiktokOrdersChanged(since, null);
    // Where none was changed, the next sweep may look back as far.
    if (found.orders.length > 0 || last === '') {
        visitFound(found, since, started, sweep);
    }
    adoptBacklog.adoptBacklog(function (orderNo) {
        return catchUpInSweep(orderNo, sweep);
    });
    foreignOrders.recordForeignOrders(sweep.foreign);
    return { changed: sweep.changed, failed: sweep.failed };
}

/**
 * Visits the orders of a portion, and stores where the next sweep continues.
 * @param {FoundOrders} found
 * @param {Date} since
 * @param {string} started
 * @param {Sweep} sweep
 */
function visitFound(found, since, started, sweep) {
    sealKey.ensureSealKey();
    var swept = sweptOrders.sweptOrders();
    found.orders
        .filter(function (order) {
            return !sweptOrders.isSwept(order, swept);
        })
        .forEach(function (order) {
            catchUpInSweep(order.orderNo, sweep);
        });
    var isLeft = function (order) {
        return sweep.failed.indexOf(order.orderNo) >= 0 || sweep.foreign.indexOf(order.orderNo) >= 0;
    };
    // A failed order is found again with its next change; until then the failed job names it.
    var next = found.hasMore ? timeAfter(found.orders, since, sweep) : started;
    transaction.inTransaction(function () {
        storedValues.storeValue(CURSOR, next);
        sweptOrders.storeSweptOrders(
            found.orders.filter(function (order) {
                return !isLeft(order);
            })
        );
    });
}

/**
 * The time at which the next sweep continues after a portion. Where an import has changed more orders in one moment
 * than a search gives, the next search would give the same ones again: then all orders of that moment are visited.
 * @param {FoundOrder[]} orders
 * @param {Date} since
 * @param {Sweep} sweep
 * @returns {string}
 */
function timeAfter(orders, since, sweep) {
    var reached = reachedTime(changesOf(orders));
    if (reached > since.getTime()) {
        return new Date(reached + OVERLAP).toISOString();
    }
    orderSearch.eachOrderChangedAt(since, function (order) {
        return catchUpInSweep(order.orderNo, sweep);
    });
    return new Date(since.getTime() + 1 + OVERLAP).toISOString();
}

/**
 * @param {string} orderNo
 * @param {Sweep} sweep
 * @returns {boolean} whether the order was adopted, or changed otherwise
 */
function catchUpInSweep(orderNo, sweep) {
    try {
        // Loaded only here: most sweeps visit no order.
        var catchUpOrder = require('./catchUpOrder');
        var result = catchUpOrder(orderNo);
        sweep.changed += result === 'changed' ? 1 : 0;
        if (result === 'foreign') {
            sweep.foreign.push(orderNo);
        }
        return result === 'changed';
    } catch (e) {
        sweep.failed.push(orderNo);
        log.logOf('adopt').error('order ' + orderNo + ': ' + log.describeError(e));
        return false;
    }
}

/**
 * @param {FoundOrder[]} orders
 * @returns {number[]}
 */
function changesOf(orders) {
    return orders.map(function (order) {
        return order.changedAt.getTime();
    });
}

/**
 * @param {string} time
 * @returns {Date}
 */
function lookingBack(time) {
    return new Date(new Date(time).getTime() - OVERLAP);
}

module.exports = sweepOrders;
