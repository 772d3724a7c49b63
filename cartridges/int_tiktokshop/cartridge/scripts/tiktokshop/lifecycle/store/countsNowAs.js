'use strict';

var Order = require('dw/order/Order');
var measures = require('../rules/counts/measures');
var orderCounts = require('../rules/counts/orderCounts');
var clock = require('../../platform/clock');
var packagesModule = require('../rules/packages');
var orderState = require('../rules/orderState');
var cancelRequest = require('./ledger/cancelRequest');
var tiktokFacts = require('./ledger/tiktokFacts');
var orderStateModule = require('./orderState');
var siteDay = require('../../platform/siteDay');

/** @typedef {import('../rules/orderState').OrderState} OrderState */
/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * What an order counts as now, see `countedAs`.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {*} [state] - of the order, where it is known
 * @returns {string}
 */
function countsNowAs(order, entry, state) {
    if (state === undefined) {
        state = orderStateModule.getState(order, entry);
    }
    var request = cancelRequest.cancelRequestOf(entry);
    return orderCounts.countedAs({
        day: siteDay.siteDay(order.creationDate),
        status: state.status,
        isExported: order.exportStatus.value === Order.EXPORT_STATUS_EXPORTED,
        isHeld: orderState.openHold(state) !== '',
        hasOpenRequest: request !== null && request.state === 'open',
        orderTag: order.custom.orderTag || '',
        measured: measuredNowAs(entry, state)
    });
}

/**
 * @param {LedgerEntry} entry
 * @param {OrderState} state
 * @returns {string[]}
 */
function measuredNowAs(entry, state) {
    var packages = packagesModule.packageNumbers(state.packages).map(function (packageNo) {
        return state.packages[packageNo];
    });
    return measures.measuredAs({
        shopId: entry.custom.shopId || '',
        kinds: tiktokFacts.orderKindsOf(entry).map(function (known) {
            return known.kind;
        }),
        status: state.status,
        shipBy: entry.custom.shipBy ? entry.custom.shipBy.getTime() : 0,
        shippedAt: packages.reduce(function (last, known) {
            return Math.max(last, timeOf(known.occurredAt));
        }, 0),
        cancelledBy: state.cancelledBy,
        cancelledAt: timeOf(state.cancelledAt),
        packages: packages.length,
        untracked: packages.filter(function (known) {
            return known.trackingNumber === '';
        }).length,
        now: clock.now().getTime()
    });
}

/**
 * 0 for none.
 * @param {string} time
 * @returns {number}
 */
function timeOf(time) {
    return time === '' ? 0 : new Date(time).getTime();
}

module.exports = countsNowAs;
