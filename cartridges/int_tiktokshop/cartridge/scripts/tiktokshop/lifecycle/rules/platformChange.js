'use strict';

var orderState = require('./orderState');
var orderStatus = require('./orderStatus');
var packages = require('./packages');
var isGone = require('./platformStatus');

/** @typedef {import('./orderState').OrderChanges} OrderChanges */
/** @typedef {import('./orderState').OrderState} OrderState */
/** @typedef {import('./platformStatus').PlatformStatus} PlatformStatus */

/**
 * What somebody has done to an order in B2C Commerce itself, as far as something follows from it.
 * @typedef {'nothing' | 'cancelled' | 'cancelled-after-shipping' | 'completed' | 'completed-before-shipping' |
 *     'reopened' | 'gone'} PlatformChange
 */

/**
 * Tells what was done to an order by its own status.
 * @param {PlatformStatus | null} seen - the status when the order was last looked at; null if it never was: then it was
 *     new
 * @param {OrderState} state - what is known now
 * @returns {PlatformChange}
 */
function platformChange(seen, state) {
    var before = seen || 'NEW';
    var now = state.platformStatus;
    if (now === before) {
        return 'nothing';
    }
    if (isGone(now)) {
        return 'gone';
    }
    if (state.status === 'CANCELLED') {
        return before === 'CANCELLED' ? 'reopened' : 'nothing';
    }
    return ofLiving(state);
}

/**
 * @param {OrderState} state
 * @returns {PlatformChange}
 */
function ofLiving(state) {
    var shippingStatus = orderState.unchangedState(state).shippingStatus;
    if (state.platformStatus === 'CANCELLED') {
        return shippingStatus === 'NOTSHIPPED' ? 'cancelled' : 'cancelled-after-shipping';
    }
    if (state.platformStatus === 'COMPLETED' && state.status !== 'Completed') {
        return shippingStatus === 'SHIPPED' ? 'completed' : 'completed-before-shipping';
    }
    return 'nothing';
}

/**
 * The state of an order whose cancellation by the seller was taken back: nothing of it has shipped.
 * @param {OrderState} state
 * @returns {OrderChanges}
 */
function reopenedState(state) {
    var changes = orderState.unchangedState(state);
    changes.status = 'New';
    changes.channelStatus = orderStatus.channelStatusOf('New', packages.countUnits(state.cancelled) > 0);
    changes.cancelledAt = '';
    changes.cancelledBy = '';
    return changes;
}

module.exports = {
    platformChange: platformChange,
    reopenedState: reopenedState
};
