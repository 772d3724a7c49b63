'use strict';

var orderStatus = require('./orderStatus');
var packagesModule = require('./packages');

/** A decision that changes nothing. */
function noChange(outcome) {
    return { outcome: outcome, changes: null };
}

/** The state as it is, as a start for changes. */
function unchangedState(state) {
    return {
        status: state.status,
        shippingStatus: shippingStatusOf(state.packages, availableUnits(state)),
        channelStatus: orderStatus.channelStatusOf(state.status, packagesModule.countUnits(state.cancelled) > 0),
        packages: state.packages,
        cancelled: state.cancelled,
        cancelledAt: state.cancelledAt,
        cancelledBy: state.cancelledBy,
        orderTag: '',
        cancelOrder: false,
        undoCancel: false,
        returnStock: {},
        addedPackages: [],
        correctedPackages: [],
        alert: ''
    };
}

/** Units that were ordered and not cancelled. */
function availableUnits(state) {
    return packagesModule.without(state.ordered, state.cancelled);
}

/** Units that have neither been cancelled nor left in one of the packages. */
function openUnits(state, packages) {
    var available = availableUnits(state);
    return packagesModule.without(available, packagesModule.shippedUnits(packages, available));
}

/**
 * The shipping status as the units say it.
 * @param available - units ordered and not cancelled
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
