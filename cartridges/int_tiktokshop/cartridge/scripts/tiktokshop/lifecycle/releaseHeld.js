'use strict';

var orderMessage = require('./rules/orderMessage');
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
var endSettledAlerts = require('./endSettledAlerts');
var feedOfUnplaced = require('./feedOfUnplaced');
var notice = require('../platform/rules/notice');
var outcomeModule = require('../platform/rules/outcome');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/** Code of a refusal: B2C Commerce could not place the order. */
var NOT_PLACED = 'not_placed';

/**
 * Whether a held order may be released; `repeated` for one that is not held.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {Outcome}
 */
function decideRelease(order, entry) {
    var state = orderStateModule.getState(order, entry);
    if (state.status === 'CANCELLED' || state.platformStatus === 'CANCELLED') {
        return outcomeModule.rejected(
            'order_cancelled',
            'status',
            'an order that is not cancelled',
            'The order is cancelled'
        );
    }
    return state.holdReason === '' ? outcomeModule.repeated() : outcomeModule.applied([]);
}

/**
 * Releases a held order: places it if it was left CREATED, confirms it and makes it ready for export to the OMS. Needs
 * a transaction, to roll back after an error.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} by - who released it
 * @returns {Outcome} `applied`; or `rejected` with `NOT_PLACED` and the platform's error code, see `noteNotReleased`
 */
function releaseHeld(order, entry, by) {
    var reason = order.custom.tiktokHoldReason || '';
    var wasPlaced = placement.isPlaced(order);
    var obstacle = placement.place(order);
    if (obstacle !== '') {
        return notPlaced(obstacle);
    }
    if (wasPlaced) {
        countDue.markCountDue(entry);
    } else {
        platformStatus.rememberPlatformStatus(order, entry);
        feedOfUnplaced.enterFeed(order, entry);
    }
    orders.releaseToOms(order);
    holdDeadline.endHoldDeadline(entry);
    endSettledAlerts(order, entry);
    // Units that left on TikTok during the hold could not ship here, and TikTok does not tell of them again.
    dispatchDeadline.markUnread(entry);
    history.addHistory(entry, 'OPERATIONS', notice.notice('history.released', [by]), {
        outcome: 'applied',
        code: reason
    });
    shipIfNothingIsLeft(order, entry, by);
    return outcomeModule.applied([]);
}

/**
 * The open units were cancelled during the hold, when the order could not become Shipped.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} by
 */
function shipIfNothingIsLeft(order, entry, by) {
    var state = orderStateModule.getState(order, entry);
    if (orderStatus.awaitsShipment(state.status) && orderState.unchangedState(state).shippingStatus === 'SHIPPED') {
        var shipped = orderMessage.plainMessage('OPERATIONS', 'Shipped', clock.isoNow());
        shipped.by = by;
        applyMessage(order, entry, shipped);
    }
}

/**
 * @param {string} obstacle
 * @returns {Outcome}
 */
function notPlaced(obstacle) {
    return outcomeModule.rejected(
        NOT_PLACED,
        'orderNo',
        'an order that B2C Commerce can place',
        'B2C Commerce could not place the order: ' + obstacle
    );
}

/**
 * Adds to the history that an order could not be placed. Needs a transaction of its own, because the platform
 * may roll back the release.
 * @param {LedgerEntry} entry
 * @param {string} by
 * @param {Outcome} outcome
 */
function noteNotReleased(entry, by, outcome) {
    history.addHistory(entry, 'OPERATIONS', notice.notice('history.not_released', [by]), outcome);
}

module.exports = {
    NOT_PLACED: NOT_PLACED,
    decideRelease: decideRelease,
    releaseHeld: releaseHeld,
    noteNotReleased: noteNotReleased
};
