'use strict';

var operation = require('../domain/operation');
var outcome = require('../domain/outcome');
var orderState = require('../platform/orderState');
var inTransaction = require('../platform/transaction');
var knownOrder = require('./knownOrder');
var releaseHeld = require('./releaseHeld');

/** @typedef {import('../domain/operation').OperationForm} OperationForm */
/** @typedef {import('../domain/operation').Preview} Preview */
/** @typedef {import('../domain/outcome').Outcome} Outcome */
/** @typedef {import('./knownOrder').KnownOrder} KnownOrder */

/**
 * What releasing a held order would do.
 * @param {KnownOrder} known
 * @returns {Preview}
 */
function previewRelease(known) {
    var outcome = judge(known);
    return {
        outcome: outcome,
        effects: outcome.outcome === 'applied' ? [operation.effect('release'), operation.effect('release-cause')] : []
    };
}

/**
 * Lets a held order go on: it is confirmed, and the order management system may have it.
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Outcome}
 */
function releaseOrder(orderNo, form) {
    return inTransaction(function () {
        var known = knownOrder(orderNo);
        var outcome = judge(known);
        if (outcome.outcome === 'applied') {
            releaseHeld(known.order, known.entry, form.by);
        }
        return outcome;
    });
}

/**
 * @param {KnownOrder} known
 * @returns {Outcome}
 */
function judge(known) {
    var state = orderState.readState(known.order, known.entry);
    if (state.status === 'CANCELLED' || state.platformStatus === 'CANCELLED') {
        return outcome.rejected(
            'order_cancelled',
            'status',
            'an order that is not cancelled',
            'The order is cancelled'
        );
    }
    return state.holdReason === '' ? outcome.repeated() : outcome.applied([]);
}

module.exports = {
    previewRelease: previewRelease,
    releaseOrder: releaseOrder
};
