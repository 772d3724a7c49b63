'use strict';

var orderStatus = require('./orderStatus');
var packagesModule = require('./packages');
var units = require('./units');

/** @typedef {import('./orderMessage').Initiator} Initiator */
/** @typedef {import('./orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('./orderStatus').ShippingStatus} ShippingStatus */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./packages').Packages} Packages */
/** @typedef {import('./takenUnits').TakenUnits} TakenUnits */
/** @typedef {import('./units').Units} Units */
/** @typedef {import('./platformStatus').PlatformStatus} PlatformStatus */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * What is known of an order when a message arrives.
 * @typedef {Object} OrderState
 * @property {ExternalOrderStatus} status
 * @property {string} holdReason - Why the order waits for a person; empty when it does not.
 * @property {Units} ordered - Units on the lines of the order.
 * @property {Units} cancelled - With those that edits have taken from the lines.
 * @property {TakenUnits} taken
 * @property {Packages} packages
 * @property {string[]} eventIds - Ids of the last events.
 * @property {string} cancelledAt - ISO 8601 UTC; empty while not cancelled.
 * @property {Initiator | ''} cancelledBy - Who cancelled the order; empty while not cancelled.
 * @property {string} cancelledOnTikTokAt - When TikTok cancelled it, before or after the seller did; ISO 8601 UTC,
 *     empty if it has not.
 * @property {Units} cancelledTooLate - Units that TikTok cancelled after they had shipped.
 * @property {boolean} isRefunded - Whether TikTok has paid back the price of all units that were not cancelled.
 * @property {PlatformStatus} platformStatus - Status of the order in B2C Commerce itself, where people and imports may
 *     have changed it.
 */

/**
 * The changes to an order. Fields that OrderState has as well hold the new value, not a difference; the others say what
 * this message adds or asks for.
 * @typedef {Object} OrderChanges
 * @property {ExternalOrderStatus} status
 * @property {ShippingStatus} shippingStatus
 * @property {number} channelStatus
 * @property {Packages} packages
 * @property {Units} cancelled
 * @property {TakenUnits} taken
 * @property {string} cancelledAt
 * @property {Initiator | ''} cancelledBy
 * @property {string} cancelledOnTikTokAt
 * @property {Units} cancelledTooLate
 * @property {string} orderTag - Written to `c_orderTag`; empty leaves it alone.
 * @property {boolean} cancelOrder - Whether to call `OrderMgr.cancelOrder`: nothing has shipped.
 * @property {boolean} undoCancel - Whether to undo a cancellation: the order had shipped before it.
 * @property {Units} returnStock - Units to put back in stock while the order stays alive.
 * @property {string[]} addedPackages
 * @property {string[]} correctedPackages
 * @property {Notice | null} alert - Alert for operations; null for none.
 */

/**
 * What a message does to an order, and what its sender is told.
 * @typedef {Object} Decision
 * @property {Outcome} outcome
 * @property {OrderChanges | null} changes - null when nothing changes.
 * @property {Packages} [repeated] - Packages with the time of a message that repeated them, to be kept although nothing
 *     changes; missing for none.
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
 * The present state in the form of changes, as the start of a decision.
 * @param {OrderState} state
 * @returns {OrderChanges}
 */
function unchangedState(state) {
    return {
        status: state.status,
        shippingStatus: shippingStatusOf(state.packages, availableUnits(state)),
        channelStatus: orderStatus.channelStatusOf(state.status, state),
        packages: state.packages,
        cancelled: state.cancelled,
        taken: state.taken,
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
        alert: null
    };
}

/**
 * Why an order waits for its release; empty for one that was cancelled on hold, which nobody can release.
 * @param {Pick<OrderState, 'status' | 'holdReason'>} pick
 * @returns {string}
 */
function openHold(pick) {
    var status = pick.status;
    var holdReason = pick.holdReason;
    return status === 'CANCELLED' ? '' : holdReason;
}

/**
 * Cancelled units that are still on the lines of the order.
 * @param {Pick<OrderState, 'cancelled' | 'taken'>} pick
 * @returns {Units}
 */
function cancelledOnLines(pick) {
    var cancelled = pick.cancelled;
    var taken = pick.taken;
    return units.without(cancelled, taken.cancelled);
}

/**
 * Units on the lines of the order that are not cancelled.
 * @param {Pick<OrderState, 'ordered' | 'cancelled' | 'taken'>} state
 * @returns {Units}
 */
function availableUnits(state) {
    return units.without(state.ordered, cancelledOnLines(state));
}

/**
 * Whether at least one unit has shipped.
 * @param {OrderState} state
 * @returns {boolean}
 */
function hasShipped(state) {
    return shippingStatusOf(state.packages, availableUnits(state)) !== 'NOTSHIPPED';
}

/**
 * Units that are neither cancelled nor shipped in one of these packages.
 * @param {OrderState} state
 * @param {Packages} packages
 * @returns {Units}
 */
function openUnits(state, packages) {
    var available = availableUnits(state);
    return units.without(available, packagesModule.shippedUnits(packages, available));
}

/**
 * The shipping status that follows from the units.
 * @param {Packages} packages
 * @param {Units} available - units ordered and not cancelled
 * @returns {ShippingStatus}
 */
function shippingStatusOf(packages, available) {
    return statusOfShipped(packagesModule.shippedUnits(packages, available), available);
}

/**
 * The shipping status, given the units that have shipped: after an edit more may have, of a product, than the order
 * has.
 * @param {Units} shipped
 * @param {Units} available
 * @returns {ShippingStatus}
 */
function statusOfShipped(shipped, available) {
    if (units.countUnits(shipped) === 0) {
        return 'NOTSHIPPED';
    }
    return units.countUnits(units.without(available, shipped)) > 0 ? 'PARTSHIPPED' : 'SHIPPED';
}

module.exports = {
    noChange: noChange,
    unchangedState: unchangedState,
    openHold: openHold,
    cancelledOnLines: cancelledOnLines,
    availableUnits: availableUnits,
    hasShipped: hasShipped,
    openUnits: openUnits,
    shippingStatusOf: shippingStatusOf,
    statusOfShipped: statusOfShipped
};
