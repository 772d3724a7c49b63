'use strict';

var orderState = require('./rules/orderState');
var orderStatus = require('./rules/orderStatus');
var clock = require('../platform/clock');
var history = require('./store/history');
var countDue = require('./store/ledger/due/countDue');
var dispatchDeadline = require('./store/ledger/dispatchDeadline');
var holdDeadline = require('./store/ledger/holdDeadline');
var orderStateModule = require('./store/orderState');
var orders = require('./store/orders');
var placement = require('./store/placement');
var platformStatus = require('./store/platformStatus');
var applyMessage = require('./applyMessage');
var feedOfUnplaced = require('./feedOfUnplaced');
var notice = require('../platform/rules/notice');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Releases a held order: places it if it was left CREATED, confirms it and makes it ready for export to the OMS. Needs
 * a transaction, to roll back after an error.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} by - who released it
 * @returns {string} empty, or the platform's error code: the order cannot be placed
 */
function releaseHeld(order, entry, by) {
    var reason = order.custom.tiktokHoldReason || '';
    var wasPlaced = placement.isPlaced(order);
    var obstacle = placement.place(order);
    if (obstacle !== '') {
        return obstacle;
    }
    if (wasPlaced) {
        countDue.markCountDue(entry);
    } else {
        platformStatus.rememberPlatformStatus(order, entry);
        feedOfUnplaced.enterFeed(order, entry);
    }
    orders.releaseToOms(order);
    holdDeadline.endHoldDeadline(entry);
    // Units that left on TikTok during the hold could not ship here, and TikTok does not tell of them again.
    dispatchDeadline.markUnread(entry);
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
    return '';
}

module.exports = releaseHeld;
