'use strict';

var orderStatus = require('./orderStatus');
var outcomeModule = require('./outcome');
var packagesModule = require('./packages');

/**
 * Decides what a message does to an order. Rank only rises; shipped is what the units say; a repeat or a late
 * message changes nothing.
 * @param state - what is known
 * @param message - what was told
 */
function decide(state, message) {
    if (message.eventId !== '' && state.eventIds.indexOf(message.eventId) >= 0) {
        return unchanged(outcomeModule.repeated());
    }
    if (message.status === 'CANCELLED') {
        return message.cancelledItems ? cancelUnits(state, message) : cancelOrder(state, message);
    }
    if (state.status === 'CANCELLED') {
        return afterCancellation(state, message);
    }
    return advance(state, message);
}

function unchanged(outcome) {
    return { outcome: outcome, changes: null };
}

/** The state as it is, to be changed by the caller. */
function unchangedState(state) {
    var available = packagesModule.without(state.ordered, state.cancelled);
    return {
        status: state.status,
        shippingStatus: shippingStatusOf(state.packages, available),
        channelStatus: orderStatus.channelStatusOf(state.status, packagesModule.countUnits(state.cancelled) > 0),
        packages: state.packages,
        cancelled: state.cancelled,
        cancelledAt: state.cancelledAt,
        orderTag: '',
        cancelOrder: false,
        undoCancel: false,
        returnStock: {},
        addedPackages: [],
        correctedPackages: [],
        alert: ''
    };
}

function shippingStatusOf(packages, available) {
    var shipped = packagesModule.countUnits(packagesModule.shippedUnits(packages, available));
    if (shipped === 0) {
        return 'NOTSHIPPED';
    }
    return shipped < packagesModule.countUnits(available) ? 'PARTSHIPPED' : 'SHIPPED';
}

function cancelOrder(state, message) {
    if (state.status === 'CANCELLED') {
        return unchanged(outcomeModule.repeated());
    }
    var changes = unchangedState(state);
    if (changes.shippingStatus !== 'NOTSHIPPED' && message.initiator === 'SELLER') {
        return unchanged(alreadyShipped(state));
    }
    changes.status = 'CANCELLED';
    changes.channelStatus = orderStatus.channelStatusOf('CANCELLED', false);
    changes.cancelledAt = message.occurredAt;
    if (changes.shippingStatus === 'NOTSHIPPED') {
        changes.cancelOrder = true;
    } else {
        tagAsCancelledAfterShipping(changes);
    }
    return { outcome: outcomeModule.applied([]), changes: changes };
}

function tagAsCancelledAfterShipping(changes) {
    changes.orderTag = orderStatus.CANCEL_AFTER_SHIPPED;
    changes.alert = 'TikTok cancelled an order that had left already';
}

function alreadyShipped(state) {
    var outcome = outcomeModule.rejected(
        'already_shipped',
        'status',
        'an order of which nothing has shipped',
        'Units of the order have shipped'
    );
    outcome.current = state.status;
    outcome.allowed = allowedAfter(state);
    return outcome;
}

function allowedAfter(state) {
    return ['Shipped', 'Delivered', 'Completed'].filter(function (word) {
        return orderStatus.rankOf(word) > orderStatus.rankOf(state.status);
    });
}

function cancelUnits(state, message) {
    if (state.status === 'CANCELLED') {
        return unchanged(outcomeModule.repeated());
    }
    var items = message.cancelledItems;
    var available = packagesModule.without(state.ordered, state.cancelled);
    var open = packagesModule.without(available, packagesModule.shippedUnits(state.packages, available));
    var excess = packagesModule.firstExcess(items, open);
    if (excess !== null) {
        var outcome = outcomeModule.rejected(
            'too_many_units',
            'cancel.items',
            'units that are neither shipped nor cancelled',
            'More units of ' + excess + ' than are open'
        );
        outcome.current = state.status;
        return unchanged(outcome);
    }
    var cancelled = packagesModule.plus(state.cancelled, items);
    if (packagesModule.countUnits(packagesModule.without(state.ordered, cancelled)) === 0) {
        return cancelOrder(state, message);
    }
    var changes = unchangedState(state);
    changes.cancelled = cancelled;
    changes.returnStock = items;
    var left = packagesModule.without(state.ordered, cancelled);
    changes.shippingStatus = shippingStatusOf(state.packages, left);
    changes.status = higher(state.status, statusFromUnits(changes.shippingStatus, state.status));
    changes.channelStatus = orderStatus.channelStatusOf(changes.status, true);
    return { outcome: outcomeModule.applied([]), changes: changes };
}

/** A message about a cancelled order: only a shipment that happened before the cancellation counts. */
function afterCancellation(state, message) {
    var leftBefore = message.packages.length > 0 && message.occurredAt < state.cancelledAt;
    if (!leftBefore) {
        if (!orderStatus.saysShipped(message.status) && message.packages.length === 0) {
            return unchanged(outcomeModule.stale(state.status));
        }
        var outcome = outcomeModule.rejected(
            'order_cancelled',
            'status',
            'an order that is not cancelled',
            'The order is cancelled'
        );
        outcome.current = state.status;
        outcome.allowed = [];
        return unchanged(outcome);
    }
    var wasShipped =
        packagesModule.countUnits(
            packagesModule.shippedUnits(state.packages, packagesModule.without(state.ordered, state.cancelled))
        ) > 0;
    var decision = ship(state, message);
    if (decision.changes) {
        decision.changes.status = 'CANCELLED';
        decision.changes.channelStatus = orderStatus.channelStatusOf('CANCELLED', false);
        decision.changes.undoCancel = !wasShipped;
        tagAsCancelledAfterShipping(decision.changes);
    }
    return decision;
}

function advance(state, message) {
    if (message.packages.length > 0) {
        return state.holdReason === '' ? ship(state, message) : unchanged(onHold(state));
    }
    var shipped = unchangedState(state).shippingStatus;
    if (orderStatus.saysShipped(message.status) && shipped === 'NOTSHIPPED') {
        if (state.holdReason !== '') {
            return unchanged(onHold(state));
        }
        var outcome = outcomeModule.rejected(
            'missing_field',
            'packages',
            'at least one package',
            'A shipment needs its packages'
        );
        outcome.current = state.status;
        return unchanged(outcome);
    }
    return raise(state, message);
}

function onHold(state) {
    var outcome = outcomeModule.rejected(
        'order_on_hold',
        'orderNo',
        'an order that is released',
        'The order is on hold: ' + state.holdReason
    );
    outcome.current = state.status;
    outcome.allowed = ['CANCELLED'];
    return outcome;
}

/** A status word without packages. */
function raise(state, message) {
    var changes = unchangedState(state);
    var status = agreedStatus(message.status, changes.shippingStatus);
    if (orderStatus.rankOf(status) <= orderStatus.rankOf(state.status)) {
        return unchanged(
            orderStatus.rankOf(message.status) < orderStatus.rankOf(state.status)
                ? outcomeModule.stale(state.status)
                : outcomeModule.repeated()
        );
    }
    changes.status = status;
    changes.channelStatus = orderStatus.channelStatusOf(status, packagesModule.countUnits(state.cancelled) > 0);
    return { outcome: outcomeModule.applied(warningsOf(message.status, status)), changes: changes };
}

function ship(state, message) {
    var available = packagesModule.without(state.ordered, state.cancelled);
    var merged = packagesModule.mergePackages(state.packages, message.packages);
    var excess = packagesModule.firstExcess(packagesModule.shippedUnits(merged.packages, available), available);
    if (excess !== null) {
        var outcome = outcomeModule.rejected(
            'too_many_units',
            'packages',
            'no more units than ordered and not cancelled',
            'More units of ' + excess + ' than the order has'
        );
        outcome.current = state.status;
        return unchanged(outcome);
    }
    var shippingStatus = shippingStatusOf(merged.packages, available);
    var agreed = agreedStatus(
        orderStatus.saysShipped(message.status) ? message.status : 'PartiallyShipped',
        shippingStatus
    );
    var status = higher(state.status, agreed);
    var nothingNew = merged.added.length === 0 && merged.corrected.length === 0;
    if (nothingNew && status === state.status) {
        return unchanged(isOlder(state, message) ? outcomeModule.stale(state.status) : outcomeModule.repeated());
    }
    var changes = unchangedState(state);
    changes.status = status;
    changes.shippingStatus = shippingStatus;
    changes.channelStatus = orderStatus.channelStatusOf(status, packagesModule.countUnits(state.cancelled) > 0);
    changes.packages = merged.packages;
    changes.addedPackages = merged.added;
    changes.correctedPackages = merged.corrected;
    return { outcome: outcomeModule.applied(warningsOf(message.status, agreed)), changes: changes };
}

/** Whether a package of the message is older than what is known of it. */
function isOlder(state, message) {
    return message.packages.some(function (told) {
        var known = state.packages[told.packageNo];
        return known !== undefined && told.occurredAt < known.occurredAt;
    });
}

/** The word, as far as the units bear it out. */
function agreedStatus(word, shippingStatus) {
    if (shippingStatus === 'NOTSHIPPED' || !orderStatus.saysShipped(word)) {
        return word;
    }
    if (shippingStatus === 'PARTSHIPPED') {
        return 'PartiallyShipped';
    }
    return higher('Shipped', word);
}

function statusFromUnits(shippingStatus, status) {
    return shippingStatus === 'SHIPPED' ? 'Shipped' : status;
}

function higher(one, other) {
    return orderStatus.rankOf(other) > orderStatus.rankOf(one) ? other : one;
}

function warningsOf(word, status) {
    return word === status ? [] : ['The message says ' + word + ', the units say ' + status];
}

module.exports = {
    decide: decide,
    unchangedState: unchangedState
};
