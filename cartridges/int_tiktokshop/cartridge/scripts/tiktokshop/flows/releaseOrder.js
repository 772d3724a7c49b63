'use strict';

var operation = require('../domain/operation');
var outcome = require('../domain/outcome');
var history = require('../platform/history');
var ledger = require('../platform/ledger');
var orderState = require('../platform/orderState');
var inTransaction = require('../platform/transaction');
var adoptOrder = require('./adoptOrder');
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
        effects:
            outcome.outcome === 'applied'
                ? [
                      operation.effect(ledger.isUnproven(known.entry) ? 'confirm' : 'release'),
                      operation.effect('release-cause')
                  ]
                : []
    };
}

/**
 * Lets a held order go on: it is confirmed, and the order management system may have it. One that waited for proof
 *     becomes
 * TikTok's order by that.
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Outcome}
 */
function releaseOrder(orderNo, form) {
    return inTransaction(function () {
        var known = knownOrder.knownOrder(orderNo);
        var outcome = judge(known);
        if (outcome.outcome === 'applied') {
            release(known, form.by);
        }
        return outcome;
    });
}

/**
 * @param {KnownOrder} known
 * @param {string} by
 */
function release(known, by) {
    if (ledger.isUnproven(known.entry)) {
        var entry = adoptOrder.adoptOrder(known.order, known.entry.custom.externalOrderId);
        history.addHistory(entry, 'OPERATIONS', 'Released (' + by + ')', { outcome: 'applied', code: 'unproven' });
        return;
    }
    releaseHeld(known.order, known.entry, by);
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
