'use strict';

var orderMessage = require('./orderMessage');
var orderState = require('./orderState');
var orderStatus = require('./orderStatus');
var outcome = require('../../platform/rules/outcome');
var packages = require('./packages');
var takenBackAlert = require('./alerts/takenBackAlert');
var takenUnits = require('./takenUnits');
var units = require('./units');
var refusalModule = require('./refusal');
var notice = require('../../platform/rules/notice');

/** @typedef {import('./orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('./orderState').Decision} Decision */
/** @typedef {import('./orderState').OrderChanges} OrderChanges */
/** @typedef {import('./orderState').OrderState} OrderState */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./units').Units} Units */

/**
 * Decides a cancellation of some units. The seller cannot cancel shipped units. What TikTok cancels is cancelled in any
 * case, so shipped units among them are recorded and operations are alerted.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @param {Units} items - units to cancel, by product id
 * @returns {Decision | null} null when no unit would be left: then the whole order is cancelled
 */
function decideUnitCancellation(state, message, items) {
    return orderMessage.isFromSeller(message.initiator)
        ? decideForSeller(state, message, items)
        : decideForTikTok(state, message, items);
}

/**
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @param {Units} items
 * @returns {Decision | null}
 */
function decideForSeller(state, message, items) {
    var open = orderState.openUnits(state, packages.packagesBefore(state.packages, message.occurredAt));
    var isBeforeEdit = message.occurredAt < state.taken.editedAt;
    var taken = units.common(isBeforeEdit ? items : units.without(items, open), state.taken.open);
    var rest = units.without(items, taken);
    var excess = units.firstExcess(rest, open);
    if (excess !== null) {
        return orderState.noChange(
            refusalModule.unknownProduct(state, excess, 'cancel.items') ||
                tooMany(state, 'More units of ' + excess + ' than are open')
        );
    }
    var refusal = refusalModule.refusalToCancel(state);
    if (refusal) {
        return orderState.noChange(refusal);
    }
    var empty = packages.emptyPackage(state.packages, units.without(orderState.availableUnits(state), rest));
    if (empty !== null) {
        return orderState.noChange(tooMany(state, 'No units would be left in package ' + empty));
    }
    var isWhole = units.countUnits(units.without(orderState.availableUnits(state), rest)) === 0;
    return isWhole ? null : cancelForSeller(state, rest, taken);
}

/**
 * A later package without items loses units, of which TikTok may know.
 * @param {OrderState} state
 * @param {Units} onLines
 * @param {Units} taken
 * @returns {Decision}
 */
function cancelForSeller(state, onLines, taken) {
    var available = orderState.availableUnits(state);
    var left = packages.shippedUnits(state.packages, available);
    var changes = cancelUnits(state, { onLines: onLines, tooLate: {}, taken: taken });
    changes.alert = takenBackAlert(
        units.without(left, packages.shippedUnits(state.packages, units.without(available, onLines)))
    );
    return { outcome: outcome.applied([]), changes: changes };
}

/**
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @param {Units} items
 * @returns {Decision | null}
 */
function decideForTikTok(state, message, items) {
    var taken = units.common(units.without(items, leftUnits(state, message, items)), state.taken.open);
    var here = units.without(items, taken);
    var sold = units.plus(orderState.availableUnits(state), state.taken.left);
    var excess = units.firstExcess(units.plus(state.cancelledTooLate, here), sold);
    if (excess !== null) {
        return orderState.noChange(
            refusalModule.unknownProduct(state, excess, 'cancel.items') ||
                tooMany(state, 'More units of ' + excess + ' than the order has')
        );
    }
    if (units.countUnits(units.without(sold, units.plus(state.cancelledTooLate, here))) === 0) {
        return null;
    }
    var left = leftUnits(state, message, here);
    var rest = units.without(here, left);
    var tooLate = units.plus(left, units.without(rest, openFor(state, message, rest)));
    var changes = cancelUnits(state, { onLines: units.without(here, tooLate), tooLate: tooLate, taken: taken });
    if (units.countUnits(tooLate) > 0) {
        changes.alert = notice.notice('alert.units_too_late', [units.listUnits(tooLate)]);
    }
    return { outcome: outcome.applied([]), changes: changes };
}

/**
 * Units that had left on both sides when TikTok cancelled them: others of the same product may be open still.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @param {Units} items
 * @returns {Units}
 */
function leftUnits(state, message, items) {
    var available = orderState.availableUnits(state);
    var left = units.plus(units.common(packages.shippedUnits(state.packages, available), available), state.taken.left);
    var shipped = units.without(left, state.cancelledTooLate);
    var told = units.without(message.cancelledAfterLeaving || {}, state.cancelledTooLate);
    return units.common(units.common(told, shipped), items);
}

/**
 * Units that can still be cancelled without a package being left empty.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @param {Units} items
 * @returns {Units}
 */
function openFor(state, message, items) {
    var open = orderState.openUnits(state, packages.packagesBefore(state.packages, message.occurredAt));
    var left = units.without(orderState.availableUnits(state), units.without(items, units.without(items, open)));
    return packages.emptyPackage(state.packages, left) === null ? open : orderState.openUnits(state, state.packages);
}

/**
 * The units of a cancellation, by where they are.
 * @typedef {Object} UnitsToCancel
 * @property {Units} onLines - On the lines of the order.
 * @property {Units} tooLate - On its lines, and they have left.
 * @property {Units} taken - An edit took them from its lines: stock has them back.
 */

/**
 * @param {OrderState} state
 * @param {UnitsToCancel} unitsToCancel
 * @returns {OrderChanges}
 */
function cancelUnits(state, unitsToCancel) {
    var onLines = unitsToCancel.onLines;
    var tooLate = unitsToCancel.tooLate;
    var taken = unitsToCancel.taken;
    var changes = orderState.unchangedState(state);
    changes.cancelled = units.plus(state.cancelled, units.plus(onLines, taken));
    changes.taken = takenUnits.withCancelled(state.taken, taken);
    changes.cancelledTooLate = units.plus(state.cancelledTooLate, tooLate);
    changes.returnStock = onLines;
    changes.shippingStatus = orderState.shippingStatusOf(
        state.packages,
        units.without(orderState.availableUnits(state), onLines)
    );
    changes.status = statusAfter(state, changes);
    changes.channelStatus = orderStatus.channelStatusOf(changes.status, {
        cancelled: changes.cancelled,
        isRefunded: state.isRefunded
    });
    return changes;
}

/**
 * An order is Shipped once its last open units are cancelled; an order on hold keeps its status.
 * @param {OrderState} state
 * @param {OrderChanges} changes
 * @returns {OrderState['status']}
 */
function statusAfter(state, changes) {
    var isShipped = changes.shippingStatus === 'SHIPPED' && state.holdReason === '';
    return isShipped ? orderStatus.higherStatus(state.status, 'Shipped') : state.status;
}

/**
 * @param {OrderState} state
 * @param {string} msg
 * @returns {Outcome}
 */
function tooMany(state, msg) {
    return refusalModule.tooManyUnits(state, 'cancel.items', 'units that are neither shipped nor cancelled', msg);
}

module.exports = decideUnitCancellation;
