'use strict';

var orderStatus = require('./orderStatus');
var outcomeModule = require('../../platform/rules/outcome');
var platformStatus = require('./platformStatus');
var units = require('./units');

/** @typedef {import('./orderState').OrderState} OrderState */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./packages').ShippedPackage} ShippedPackage */

/**
 * Why a shipment of an order from any source is refused; null if it is not.
 * @param {OrderState} state
 * @param {ShippedPackage[]} packages - the packages of the message; those that are known already are corrections
 * @returns {Outcome | null}
 */
function refusalToShip(state, packages) {
    if (state.holdReason !== '') {
        return onHold(state);
    }
    if (platformStatus.isGone(state.platformStatus)) {
        return orderGone(state);
    }
    var isCancelled = state.platformStatus === 'CANCELLED' && state.status !== 'CANCELLED';
    return isCancelled && !areKnown(state, packages) ? orderCancelled(state) : null;
}

/**
 * Why the platform status of the order keeps the seller from cancelling; null if it does not.
 * @param {OrderState} state
 * @returns {Outcome | null}
 */
function refusalToCancel(state) {
    if (platformStatus.isGone(state.platformStatus)) {
        return orderGone(state);
    }
    return state.platformStatus === 'COMPLETED' ? orderCompleted(state) : null;
}

/**
 * Whether all these packages are known already, and there is at least one.
 * @param {OrderState} state
 * @param {ShippedPackage[]} packages
 * @returns {boolean}
 */
function areKnown(state, packages) {
    return (
        packages.length > 0 &&
        packages.every(function (told) {
            return state.packages[told.packageNo] !== undefined;
        })
    );
}

/**
 * Refusal: the order has no such product; null if it has.
 * @param {OrderState} state
 * @param {string} productId
 * @param {string} path - where the message names it
 * @returns {Outcome | null}
 */
function unknownProduct(state, productId, path) {
    if (units.unitsOf(state.ordered, productId) > 0) {
        return null;
    }
    var msg = 'The order has no product ' + productId + units.lostZerosHint(productId, state.ordered);
    var expected = 'products of the order: ' + Object.keys(state.ordered).join(', ');
    var outcome = outcomeModule.rejected('unknown_product', path, expected, msg);
    outcome.current = state.status;
    return outcome;
}

/**
 * Refusal: a message names more units than it may.
 * @param {OrderState} state
 * @param {string} path - where it names them
 * @param {string} expected - which units it may name
 * @param {string} msg
 * @returns {Outcome}
 */
function tooManyUnits(state, path, expected, msg) {
    var outcome = outcomeModule.rejected('too_many_units', path, expected, msg);
    outcome.current = state.status;
    return outcome;
}

/**
 * @param {OrderState} state
 * @returns {Outcome}
 */
function onHold(state) {
    var msg = 'The order is on hold: ' + state.holdReason;
    var outcome = outcomeModule.rejected('order_on_hold', 'orderNo', 'an order that is released', msg);
    outcome.current = state.status;
    outcome.allowed = state.status === 'CANCELLED' ? [] : ['CANCELLED'];
    return outcome;
}

/**
 * Refusal: the order is cancelled, here or in B2C Commerce itself.
 * @param {OrderState} state
 * @returns {Outcome}
 */
function orderCancelled(state) {
    var outcome = outcomeModule.rejected(
        'order_cancelled',
        'status',
        'an order that is not cancelled',
        'The order is cancelled'
    );
    outcome.current = state.status;
    outcome.allowed = [];
    return outcome;
}

/**
 * Refusal: the order was completed in B2C Commerce, which declares it shipped.
 * @param {OrderState} state
 * @returns {Outcome}
 */
function orderCompleted(state) {
    var msg = 'The order was completed in B2C Commerce';
    var outcome = outcomeModule.rejected('order_completed', 'status', 'an order that is not completed', msg);
    outcome.current = state.status;
    outcome.allowed = orderStatus.laterStatuses(state.status);
    return outcome;
}

/**
 * Refusal: the order was replaced by another, or has failed.
 * @param {OrderState} state
 * @returns {Outcome}
 */
function orderGone(state) {
    var isReplaced = state.platformStatus === 'REPLACED';
    var outcome = outcomeModule.rejected(
        isReplaced ? 'order_replaced' : 'order_failed',
        'orderNo',
        'an order that is open in B2C Commerce',
        isReplaced ? 'The order was replaced by another in B2C Commerce' : 'The order failed in B2C Commerce'
    );
    outcome.current = state.status;
    outcome.allowed = [];
    return outcome;
}

module.exports = {
    refusalToShip: refusalToShip,
    refusalToCancel: refusalToCancel,
    areKnown: areKnown,
    unknownProduct: unknownProduct,
    tooManyUnits: tooManyUnits,
    orderCancelled: orderCancelled
};
