'use strict';

var decideUnitCancellation = require('./decideUnitCancellation');
var orderMessage = require('./orderMessage');
var orderState = require('./orderState');
var orderStatus = require('./orderStatus');
var outcomeModule = require('../../platform/rules/outcome');
var packagesModule = require('./packages');
var platformStatus = require('./platformStatus');
var refusalModule = require('./refusal');
var notice = require('../../platform/rules/notice');

/** @typedef {import('./orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('./orderState').Decision} Decision */
/** @typedef {import('./orderState').OrderChanges} OrderChanges */
/** @typedef {import('./orderState').OrderState} OrderState */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */

/**
 * Decides a cancellation of the order or of some of its units. The seller cannot cancel what has shipped. When TikTok
 * or the buyer does, the order keeps its shipping status and gets a tag.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @returns {Decision}
 */
function decideCancellation(state, message) {
    if (state.status === 'CANCELLED') {
        return decideRepeatedCancellation(state, message);
    }
    if (message.cancelledItems) {
        return (
            decideUnitCancellation(state, message, message.cancelledItems) || decideOrderCancellation(state, message)
        );
    }
    return decideOrderCancellation(state, message);
}

/**
 * Records that TikTok has cancelled a cancelled order as well: the seller's cancellation can no longer be undone.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @returns {Decision}
 */
function decideRepeatedCancellation(state, message) {
    var isNews =
        !orderMessage.isFromSeller(message.initiator) && !message.cancelledItems && state.cancelledOnTikTokAt === '';
    if (!isNews) {
        return orderState.noChange(outcomeModule.repeated());
    }
    var changes = orderState.unchangedState(state);
    changes.cancelledOnTikTokAt = message.occurredAt;
    return { outcome: outcomeModule.applied([]), changes: changes };
}

/**
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @returns {Decision}
 */
function decideOrderCancellation(state, message) {
    var changes = orderState.unchangedState(state);
    if (orderMessage.isFromSeller(message.initiator)) {
        var refusal = orderState.hasShipped(state) ? alreadyShipped(state) : refusalModule.refusalToCancel(state);
        if (refusal) {
            return orderState.noChange(refusal);
        }
    }
    changes.cancelledAt = message.occurredAt;
    changes.cancelledBy = message.initiator;
    changes.cancelledOnTikTokAt = orderMessage.isFromSeller(message.initiator) ? '' : message.occurredAt;
    if (orderState.hasShipped(state) || state.platformStatus === 'COMPLETED') {
        cancelAfterShipping(changes);
    } else {
        changes.status = 'CANCELLED';
        changes.channelStatus = orderStatus.CHANNEL_STATUS.CANCELLED;
        changes.cancelOrder = !platformStatus.isGone(state.platformStatus);
    }
    if (platformStatus.isGone(state.platformStatus)) {
        changes.alert = notice.notice('alert.cancelled_but_gone', [state.platformStatus]);
    }
    return { outcome: outcomeModule.applied([]), changes: changes };
}

/**
 * Marks a shipped order as cancelled by TikTok. The platform's order status and its stock do not change.
 * @param {OrderChanges} changes
 */
function cancelAfterShipping(changes) {
    changes.status = 'CANCELLED';
    changes.channelStatus = orderStatus.CHANNEL_STATUS.CANCELLED;
    changes.orderTag = orderStatus.CANCEL_AFTER_SHIPPED;
    changes.alert = notice.notice('alert.cancelled_after_shipping');
}

/**
 * @param {OrderState} state
 * @returns {Outcome}
 */
function alreadyShipped(state) {
    var packages = packagesModule.packageNumbers(packagesModule.packagesWithTracking(state.packages)).join(', ');
    var expected = 'an order that has not shipped';
    var msg = 'The order has shipped' + (packages === '' ? '' : ', in package ' + packages);
    var outcome = outcomeModule.rejected('already_shipped', 'status', expected, msg);
    outcome.current = state.status;
    outcome.allowed = orderStatus.laterStatuses(state.status);
    return outcome;
}

module.exports = {
    decideCancellation: decideCancellation,
    cancelAfterShipping: cancelAfterShipping
};
