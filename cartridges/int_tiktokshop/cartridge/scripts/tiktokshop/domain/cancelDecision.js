'use strict';

var orderEvent = require('./orderEvent');
var orderState = require('./orderState');
var orderStatus = require('./orderStatus');
var outcomeModule = require('./outcome');
var packagesModule = require('./packages');

/** @typedef {import('./orderEvent').OrderMessage} OrderMessage */
/** @typedef {import('./orderState').Decision} Decision */
/** @typedef {import('./orderState').OrderChanges} OrderChanges */
/** @typedef {import('./orderState').OrderState} OrderState */
/** @typedef {import('./outcome').Outcome} Outcome */
/** @typedef {import('./packages').Units} Units */

/**
 * Decides a cancellation, of the order or of some of its units. What has shipped cannot be cancelled by the seller;
 * when TikTok or the buyer does, the order keeps its goods' state and is tagged.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @returns {Decision}
 */
function decideCancellation(state, message) {
    if (state.status === 'CANCELLED') {
        return orderState.noChange(outcomeModule.repeated());
    }
    return message.cancelledItems ? cancelUnits(state, message, message.cancelledItems) : cancelOrder(state, message);
}

/**
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @returns {Decision}
 */
function cancelOrder(state, message) {
    var changes = orderState.unchangedState(state);
    var hasShipped = changes.shippingStatus !== 'NOTSHIPPED';
    if (hasShipped && orderEvent.isSellers(message.initiator)) {
        return orderState.noChange(alreadyShipped(state));
    }
    changes.cancelledAt = message.occurredAt;
    changes.cancelledBy = message.initiator;
    if (hasShipped) {
        cancelAfterShipping(changes);
    } else {
        changes.status = 'CANCELLED';
        changes.channelStatus = orderStatus.channelStatusOf('CANCELLED', false);
        changes.cancelOrder = true;
    }
    return { outcome: outcomeModule.applied([]), changes: changes };
}

/**
 * Marks a shipped order as cancelled by TikTok: the order itself and its stock are left alone.
 * @param {OrderChanges} changes
 */
function cancelAfterShipping(changes) {
    changes.status = 'CANCELLED';
    changes.channelStatus = orderStatus.channelStatusOf('CANCELLED', false);
    changes.orderTag = orderStatus.CANCEL_AFTER_SHIPPED;
    changes.alert = 'TikTok cancelled an order that had left already';
}

/**
 * @param {OrderState} state
 * @returns {Outcome}
 */
function alreadyShipped(state) {
    var packages = packagesModule.packageNumbers(packagesModule.toldPackages(state.packages)).join(', ');
    var expected = 'an order of which nothing has shipped';
    var msg = 'The order has shipped' + (packages === '' ? '' : ', in package ' + packages);
    var outcome = outcomeModule.rejected('already_shipped', 'status', expected, msg);
    outcome.current = state.status;
    outcome.allowed = orderStatus.laterStatuses(state.status);
    return outcome;
}

/**
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @param {Units} items
 * @returns {Decision}
 */
function cancelUnits(state, message, items) {
    var excess = packagesModule.firstExcess(
        items,
        orderState.openUnits(state, packagesModule.packagesBefore(state.packages, message.occurredAt))
    );
    if (excess !== null) {
        return orderState.noChange(tooManyUnits(state, 'More units of ' + excess + ' than are open'));
    }
    var cancelled = packagesModule.plus(state.cancelled, items);
    var left = packagesModule.without(state.ordered, cancelled);
    var empty = packagesModule.emptyPackage(state.packages, left);
    if (empty !== null) {
        return orderState.noChange(tooManyUnits(state, 'No units would be left in package ' + empty));
    }
    if (packagesModule.countUnits(left) === 0) {
        return cancelOrder(state, message);
    }
    var changes = orderState.unchangedState(state);
    changes.cancelled = cancelled;
    changes.returnStock = items;
    changes.shippingStatus = orderState.shippingStatusOf(state.packages, left);
    // With the last open units cancelled, what has shipped is all there is.
    changes.status =
        changes.shippingStatus === 'SHIPPED' ? orderStatus.higherStatus(state.status, 'Shipped') : state.status;
    changes.channelStatus = orderStatus.channelStatusOf(changes.status, true);
    return { outcome: outcomeModule.applied([]), changes: changes };
}

/**
 * @param {OrderState} state
 * @param {string} msg
 * @returns {Outcome}
 */
function tooManyUnits(state, msg) {
    var expected = 'units that are neither shipped nor cancelled';
    var outcome = outcomeModule.rejected('too_many_units', 'cancel.items', expected, msg);
    outcome.current = state.status;
    return outcome;
}

module.exports = {
    decideCancellation: decideCancellation,
    cancelAfterShipping: cancelAfterShipping
};
