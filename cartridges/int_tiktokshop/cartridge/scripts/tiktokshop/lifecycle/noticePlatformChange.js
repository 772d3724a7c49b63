'use strict';

var orderMessage = require('./rules/orderMessage');
var platformChange = require('./rules/platformChange');
var history = require('./store/history');
var hold = require('./store/hold');
var feedDue = require('./store/ledger/due/feedDue');
var cancellationUndo = require('./store/ledger/cancellationUndo');
var orderState = require('./store/orderState');
var orders = require('./store/orders');
var platformStatus = require('./store/platformStatus');
var settings = require('../platform/settings');
var alertOperations = require('./alertOperations');
var applyMessage = require('./applyMessage');
var changeState = require('./changeState');
var endSettledAlerts = require('./endSettledAlerts');
var feedOfUnplaced = require('./feedOfUnplaced');
var releaseHeld = require('./releaseHeld');
var takeOver = require('./takeOver');
var withdrawOmsCancellation = require('./withdrawOmsCancellation');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('./rules/orderState').OrderState} OrderState */
/** @typedef {import('./rules/platformStatus').PlatformStatus} PlatformStatus */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../platform/rules/notice').Notice} Notice */

/**
 * Notices that the status of an order has changed in B2C Commerce itself, and follows it: a cancellation
 * counts as the seller's, and operations are alerted of what cannot be followed. Only a confirmation ends a hold. Needs
 * a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} changedAt - the latest time at which the change can have happened, ISO 8601 UTC
 * @returns {boolean} whether there was a change
 */
function noticePlatformChange(order, entry, changedAt) {
    if (!hasPlatformChange(order, entry)) {
        return false;
    }
    if (isEdited(order, entry)) {
        cancellationUndo.rememberCancellationUndo(entry, '');
        takeOver(orders.currentOrder(order), order, entry);
        noticePlatformChange(orders.currentOrder(order), entry, changedAt);
    } else {
        follow(order, entry, changedAt);
    }
    return true;
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} changedAt
 */
function follow(order, entry, changedAt) {
    var state = orderState.getState(order, entry);
    var change = hasMoved(platformStatus.platformStatusOf(order), entry)
        ? platformChange.platformChange(platformStatus.seenStatusOf(entry), state)
        : 'nothing';
    platformStatus.rememberPlatformStatus(order, entry);
    if (platformStatus.platformStatusOf(order) !== 'CANCELLED') {
        cancellationUndo.rememberCancellationUndo(entry, '');
    }
    REACTIONS[change](order, entry, changedAt, state);
    settleHold(order, entry);
    endSettledAlerts(order, entry);
}

/**
 * Whether a person or an import has moved, held or confirmed the order in B2C Commerce, and the change is news.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function hasPlatformChange(order, entry) {
    var status = platformStatus.platformStatusOf(order);
    return hasMoved(status, entry) || (status === 'REPLACED' && isEdited(order, entry)) || hold.isHoldTouched(order);
}

/**
 * Whether an order that can be followed has taken the place of this one, which may be long after the edit was seen.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function isEdited(order, entry) {
    return entry.custom.orderNo === order.orderNo && orders.currentOrder(order) !== order;
}

/**
 * @param {PlatformStatus} status
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function hasMoved(status, entry) {
    return status !== (platformStatus.seenStatusOf(entry) || 'NEW');
}

/** @typedef {(order: dw.order.Order, entry: LedgerEntry, changedAt: string, state: OrderState) => void} Reaction */

var REACTIONS = {
    nothing: function () {
        return undefined;
    },
    cancelled: function (order, entry, changedAt) {
        applyMessage(order, entry, message('CANCELLED', changedAt, order.cancelDescription || ''));
    },
    'cancelled-after-shipping': function (order, entry) {
        alertOfChange(order, entry, notice.notice('alert.platform_cancelled'));
    },
    completed: function (order, entry, changedAt) {
        applyMessage(order, entry, message('Completed', changedAt, ''));
    },
    'completed-before-shipping': function (order, entry) {
        // An OMS that owns the status completes orders when it is done with them.
        if (settings.ownsOrderStatus()) {
            alertOfChange(order, entry, notice.notice('alert.platform_completed'));
        }
    },
    reopened: reopen,
    placed: function (order, entry) {
        feedOfUnplaced.enterFeed(order, entry);
        alertOfChange(order, entry, notice.notice('alert.platform_placed'));
    },
    gone: function (order, entry) {
        alertOfChange(order, entry, notice.notice('alert.platform_gone', [platformStatus.platformStatusOf(order)]));
    }
};

/**
 * @param {OrderMessage['status']} status
 * @param {string} occurredAt
 * @param {string} reason
 * @returns {OrderMessage}
 */
function message(status, occurredAt, reason) {
    var result = orderMessage.plainMessage('OPERATIONS', status, occurredAt);
    result.reason = reason;
    result.by = orderMessage.B2C_COMMERCE;
    return result;
}

/**
 * TikTok and the OMS may know of the cancellation, so the reopened order is on hold until a person releases it.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} changedAt
 * @param {OrderState} state
 */
function reopen(order, entry, changedAt, state) {
    hold.hold(order, entry, 'reopened');
    if (state.cancelledOnTikTokAt !== '') {
        alertOfChange(order, entry, notice.notice('alert.reopened_cancelled'));
        return;
    }
    var change = { changes: platformChange.reopenedState(state), occurredAt: changedAt, told: [] };
    changeState(order, entry, orderState.readOrder(order, entry), change);
    feedDue.markFeedDue(entry);
    withdrawOmsCancellation.withdrawOmsCancellation(entry);
    alertOfChange(order, entry, notice.notice('alert.reopened'));
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {Notice} alert
 */
function alertOfChange(order, entry, alert) {
    history.addHistory(
        entry,
        'OPERATIONS',
        notice.notice('history.platform_status', [platformStatus.platformStatusOf(order)]),
        { outcome: 'done' }
    );
    alertOperations.alertOperations(order, entry, alert);
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function settleHold(order, entry) {
    if (hold.isHeldAndReady(order)) {
        hold.keepFromExport(order);
    } else if (hold.isConfirmedByHand(order)) {
        releaseHeld.releaseHeld(order, entry, orderMessage.B2C_COMMERCE);
    }
}

module.exports = {
    noticePlatformChange: noticePlatformChange,
    hasPlatformChange: hasPlatformChange
};
