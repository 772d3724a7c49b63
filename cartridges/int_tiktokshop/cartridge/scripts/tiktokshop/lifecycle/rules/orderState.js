'use strict';

var orderStatus = require('./orderStatus');
var packagesModule = require('./packages');

/** @typedef {import('../../oms/rules/orderEvent').Initiator} Initiator */
/** @typedef {import('./orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('./orderStatus').ShippingStatus} ShippingStatus */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./packages').Packages} Packages */
/** @typedef {import('./packages').Units} Units */
/** @typedef {import('./platformStatus').PlatformStatus} PlatformStatus */

/**
 * What is known of an order when a message arrives.
 * @typedef {Object} OrderState
 * @property {ExternalOrderStatus} status
 * @property {string} holdReason - Why the order waits for a person; empty when it does not.
 * @property {Units} ordered
 * @property {Units} cancelled
 * @property {Packages} packages
 * @property {string[]} eventIds - Ids of the last events.
 * @property {string} cancelledAt - ISO 8601 UTC; empty while not cancelled.
 * @property {Initiator | ''} cancelledBy - Who cancelled the order; empty while not cancelled.
 * @property {string} cancelledOnTikTokAt - When TikTok cancelled it, first or after the seller; ISO 8601 UTC, empty
 *     while it has not.
 * @property {Units} cancelledTooLate - Units that TikTok has cancelled although they had left.
 * @property {PlatformStatus} platformStatus - What the order itself says: someone may have moved it in B2C Commerce.
 */

/**
 * What has to be done to the order. Everything is the state afterwards, not a difference, but for the lists.
 * @typedef {Object} OrderChanges
 * @property {ExternalOrderStatus} status
 * @property {ShippingStatus} shippingStatus
 * @property {number} channelStatus
 * @property {Packages} packages
 * @property {Units} cancelled
 * @property {string} cancelledAt
 * @property {Initiator | ''} cancelledBy
 * @property {string} cancelledOnTikTokAt
 * @property {Units} cancelledTooLate
 * @property {string} orderTag - Written to `c_orderTag`; empty leaves it alone.
 * @property {boolean} cancelOrder - Call `cancelOrder`: nothing has left.
 * @property {boolean} undoCancel - Take a cancellation back: the order had left before it.
 * @property {Units} returnStock - Units whose stock goes back although the order lives on.
 * @property {string[]} addedPackages
 * @property {string[]} correctedPackages
 * @property {string} alert - For operations, in words; empty when all is well.
 */

/**
 * What a message does to an order, and what its sender is told.
 * @typedef {Object} Decision
 * @property {Outcome} outcome
 * @property {OrderChanges | null} changes - null when nothing changes.
 */

/**
 * A decision that changes nothing.
 * @param {Outcome} outcome
 * @returns {Decision}
 */
function noChange(outcome) {
    return { outcome: outcome, changes: null };
}

/**
 * The state as it is, as a start for changes.
 * @param {OrderState} state
 * @returns {OrderChanges}
 */
function unchangedState(state) {
    return {
        status: state.status,
        shippingStatus: shippingStatusOf(state.packages, availableUnits(state)),
        channelStatus: orderStatus.channelStatusOf(state.status, packagesModule.countUnits(state.cancelled) > 0),
        packages: state.packages,
        cancelled: state.cancelled,
        cancelledAt: state.cancelledAt,
        cancelledBy: state.cancelledBy,
        cancelledOnTikTokAt: state.cancelledOnTikTokAt,
        cancelledTooLate: state.cancelledTooLate,
        orderTag: '',
        cancelOrder: false,
        undoCancel: false,
        returnStock: {},
        addedPackages: [],
        correctedPackages: [],
        alert: ''
    };
}

/**
 * Units that were ordered and not cancelled.
 * @param {OrderState} state
 * @returns {Units}
 */
function availableUnits(state) {
    return packagesModule.without(state.ordered, state.cancelled);
}

/**
 * Units that have neither been cancelled nor left in one of the packages.
 * @param {OrderState} state
 * @param {Packages} packages
 * @returns {Units}
 */
function openUnits(state, packages) {
    var available = availableUnits(state);
    return packagesModule.without(available, packagesModule.shippedUnits(packages, available));
}

/**
 * The shipping status as the units say it.
 * @param {Packages} packages
 * @param {Units} available - units ordered and not cancelled
 * @returns {ShippingStatus}
 */
function shippingStatusOf(packages, available) {
    var shipped = packagesModule.countUnits(packagesModule.shippedUnits(packages, available));
    if (shipped === 0) {
        return 'NOTSHIPPED';
    }
    return shipped < packagesModule.countUnits(available) ? 'PARTSHIPPED' : 'SHIPPED';
}

module.exports = {
    noChange: noChange,
    unchangedState: unchangedState,
    availableUnits: availableUnits,
    openUnits: openUnits,
    shippingStatusOf: shippingStatusOf
};
