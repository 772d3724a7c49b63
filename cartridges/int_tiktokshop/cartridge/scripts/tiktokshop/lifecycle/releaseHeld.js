'use strict';

var orderState = require('./rules/orderState');
var orderStatus = require('./rules/orderStatus');
var clock = require('../platform/clock');
var history = require('./store/history');
var countDue = require('./store/ledger/countDue');
var orderStateModule = require('./store/orderState');
var orders = require('./store/orders');
var applyMessage = require('./applyMessage');
var notice = require('../platform/rules/notice');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Releases a held order: confirms it and makes it ready for export to the OMS. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} by - who released it
 */
function releaseHeld(order, entry, by) {
    var reason = order.custom.tiktokHoldReason || '';
    orders.releaseToOms(order);
    countDue.markCountDue(entry);
    history.addHistory(entry, 'OPERATIONS', notice.notice('history.released', [by]), {
        outcome: 'applied',
        code: reason
    });
    var state = orderStateModule.getState(order, entry);
    if (orderStatus.awaitsShipment(state.status) && orderState.unchangedState(state).shippingStatus === 'SHIPPED') {
        // The open units were cancelled during the hold, when the order could not become Shipped.
        applyMessage(order, entry, {
            eventId: '',
            status: 'Shipped',
            occurredAt: clock.isoNow(),
            packages: [],
            cancelledItems: null,
            reason: '',
            initiator: 'OPERATIONS',
            by: by
        });
    }
}

module.exports = releaseHeld;
