'use strict';

var takenBackAlert = require('./alerts/takenBackAlert');
var decideCancellation = require('./decideCancellation');
var orderMessage = require('./orderMessage');
var shippedOnTikTok = require('./tiktok/shippedOnTikTok');
var orderState = require('./orderState');
var orderStatus = require('./orderStatus');
var outcomeModule = require('../../platform/rules/outcome');
var packagesModule = require('./packages');
var units = require('./units');
var platformStatus = require('./platformStatus');
var refusalModule = require('./refusal');
var notice = require('../../platform/rules/notice');

/** @typedef {import('./orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('./orderState').Decision} Decision */
/** @typedef {import('./orderState').OrderChanges} OrderChanges */
/** @typedef {import('./orderState').OrderState} OrderState */
/** @typedef {import('./orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./packages').Packages} Packages */
/** @typedef {import('./packages').ShippedPackage} ShippedPackage */

/**
 * Decides a message about packages of an order that is not cancelled.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @param {ShippedPackage[]} packages - the packages that the message names or implies
 * @returns {Decision}
 */
function decideShipment(state, message, packages) {
    var refusal = refusalModule.refusalToShip(state, packages);
    return refusal ? orderState.noChange(refusal) : ship(state, message, packages);
}

/**
 * Decides a status word without packages, for an order that is not cancelled.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @returns {Decision}
 */
function decideStatus(state, message) {
    var changes = orderState.unchangedState(state);
    if (orderStatus.saysShipped(message.status) && changes.shippingStatus === 'NOTSHIPPED') {
        // Only PartiallyShipped gets here, and it does not say which units have shipped.
        return orderState.noChange(refusalModule.refusalToShip(state, []) || packagesMissing(state));
    }
    var status = orderStatus.statusByUnits(message.status, changes.shippingStatus);
    var warnings = warningsOf(message.status, status);
    if (orderStatus.rankOf(status) <= orderStatus.rankOf(state.status)) {
        var isLate = orderStatus.rankOf(message.status) < orderStatus.rankOf(state.status);
        return orderState.noChange(isLate ? outcomeModule.stale(state.status) : outcomeModule.repeated(warnings));
    }
    var ships = orderStatus.saysShipped(status) && orderStatus.awaitsShipment(state.status);
    var refusal = ships || platformStatus.isGone(state.platformStatus) ? refusalModule.refusalToShip(state, []) : null;
    if (refusal) {
        return orderState.noChange(refusal);
    }
    changes.status = status;
    changes.channelStatus = orderStatus.channelStatusOf(status, state);
    return { outcome: outcomeModule.applied(warnings), changes: changes };
}

/**
 * Decides a message about a cancelled order. Packages that shipped before the cancellation count, and so do corrections
 * of known packages; a later shipment is refused.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @param {ShippedPackage[]} packages - the packages that the message names or implies
 * @returns {Decision}
 */
function decideAfterCancellation(state, message, packages) {
    if (packages.length === 0) {
        var isNews = orderStatus.saysShipped(message.status) && !orderState.hasShipped(state);
        return orderState.noChange(isNews ? refusalModule.orderCancelled(state) : outcomeModule.stale(state.status));
    }
    if (!refusalModule.areKnown(state, packages) && message.occurredAt >= state.cancelledAt) {
        return orderState.noChange(refusalModule.orderCancelled(state));
    }
    var refusal = refusalModule.refusalToShip(state, packages);
    if (refusal) {
        return orderState.noChange(refusal);
    }
    var decision = ship(state, message, packages);
    if (decision.changes) {
        reviseCancellation(state, decision.changes);
    }
    return decision;
}

/**
 * The order had shipped before it was cancelled: undoes the seller's cancellation, or marks TikTok's as too late.
 * @param {OrderState} state
 * @param {OrderChanges} changes
 */
function reviseCancellation(state, changes) {
    var wasKnown = orderState.hasShipped(state);
    changes.undoCancel = !wasKnown;
    if (state.cancelledOnTikTokAt === '') {
        changes.cancelledAt = '';
        changes.cancelledBy = '';
        changes.alert = notice.notice('alert.shipped_before_cancelled');
        return;
    }
    decideCancellation.cancelAfterShipping(changes);
    if (orderMessage.isFromSeller(state.cancelledBy)) {
        // The seller cancelled too late; TikTok's cancellation stands.
        changes.cancelledAt = state.cancelledOnTikTokAt;
        changes.cancelledBy = 'TIKTOK';
    }
    if (wasKnown) {
        changes.alert = null;
    }
}

/**
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @param {ShippedPackage[]} told
 * @returns {Decision}
 */
function ship(state, message, told) {
    if (packagesModule.areTooLong(state.packages, told)) {
        var msg = 'The packages of the order are too many, or their items, to be kept';
        return orderState.noChange(
            refusalModule.tooManyUnits(state, 'packages', 'fewer packages, with fewer items', msg)
        );
    }
    var available = orderState.availableUnits(state);
    var replaced = shippedOnTikTok.replaceShippedOnTikTok({ known: state.packages, told: told });
    var merged = packagesModule.mergePackages(replaced.known, replaced.told);
    var packages = packagesModule.dropPackageWithoutTracking(merged.packages, available);
    var shipped = packagesModule.shippedUnits(packages, available);
    var left = packagesModule.shippedUnits(state.packages, available);
    // An edit may have taken units out of the order that had left: what is no more than that is not of this message.
    var excess = units.firstExcess(shipped, units.plus(available, units.without(left, available)));
    if (excess !== null) {
        return orderState.noChange(
            refusalModule.unknownProduct(state, excess, 'packages') ||
                tooMany(state, 'More units of ' + excess + ' than the order has')
        );
    }
    var empty = packagesModule.emptyPackage(packages, available);
    if (empty !== null) {
        return orderState.noChange(tooMany(state, 'No units are left for package ' + empty));
    }
    var shippingStatus = orderState.statusOfShipped(shipped, available);
    var byUnits = orderStatus.statusByUnits(
        orderStatus.saysShipped(message.status) ? message.status : 'PartiallyShipped',
        shippingStatus
    );
    var status = orderStatus.higherStatus(state.status, byUnits);
    var hasNews = merged.added.length + merged.corrected.length > 0;
    if (!hasNews && (status === state.status || state.status === 'CANCELLED')) {
        var outcome = merged.hasOlder ? outcomeModule.stale(state.status) : outcomeModule.repeated();
        return merged.hasLaterRepeat
            ? { outcome: outcome, changes: null, repeated: merged.packages }
            : orderState.noChange(outcome);
    }
    var changes = orderState.unchangedState(state);
    changes.alert = takenBackAlert(units.without(left, shipped));
    changes.status = status;
    changes.shippingStatus = shippingStatus;
    changes.channelStatus = orderStatus.channelStatusOf(status, state);
    changes.packages = packages;
    changes.addedPackages = merged.added;
    changes.correctedPackages = merged.corrected;
    return {
        outcome: outcomeModule.applied(warningsOf(message.status, byUnits).concat(trackingWarning(packages))),
        changes: changes
    };
}

/**
 * @param {Packages} packages
 * @returns {string[]}
 */
function trackingWarning(packages) {
    return packages[packagesModule.WITHOUT_TRACKING]
        ? ['No carrier and tracking number for some units: TikTok needs them']
        : [];
}

/**
 * @param {OrderState} state
 * @returns {Outcome}
 */
function packagesMissing(state) {
    var outcome = outcomeModule.rejected(
        'missing_field',
        'packages',
        'at least one package',
        'A shipment needs its packages'
    );
    outcome.current = state.status;
    return outcome;
}

/**
 * @param {OrderState} state
 * @param {string} msg
 * @returns {Outcome}
 */
function tooMany(state, msg) {
    return refusalModule.tooManyUnits(state, 'packages', 'no more units than ordered and not cancelled', msg);
}

/**
 * @param {ExternalOrderStatus} word
 * @param {ExternalOrderStatus} status
 * @returns {string[]}
 */
function warningsOf(word, status) {
    return word === status ? [] : ['The message says ' + word + ', the units say ' + status];
}

module.exports = {
    decideShipment: decideShipment,
    decideStatus: decideStatus,
    decideAfterCancellation: decideAfterCancellation
};
