'use strict';

var Order = require('dw/order/Order');
var orderCounts = require('../rules/orderCounts');
var cancelRequest = require('../../lifecycle/store/ledger/cancelRequest');
var orderState = require('../../lifecycle/store/orderState');
var siteDay = require('./siteDay');

/** @typedef {import('../../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * What an order counts as now, see `countedAs`.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {string}
 */
function countsNowAs(order, entry) {
    var state = orderState.getState(order, entry);
    var request = cancelRequest.cancelRequestOf(entry);
    return orderCounts.countedAs({
        day: siteDay.siteDay(order.creationDate),
        status: state.status,
        isExported: order.exportStatus.value === Order.EXPORT_STATUS_EXPORTED,
        isHeld: state.holdReason !== '' && state.status !== 'CANCELLED',
        hasOpenRequest: request !== null && request.state === 'open',
        orderTag: order.custom.orderTag || ''
    });
}

module.exports = countsNowAs;
