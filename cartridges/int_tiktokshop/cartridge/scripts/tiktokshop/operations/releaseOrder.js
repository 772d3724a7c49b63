'use strict';

var operation = require('./rules/operation');
var outcome = require('../platform/rules/outcome');
var history = require('../lifecycle/store/history');
var ledgerEntry = require('../lifecycle/store/ledger/ledgerEntry');
var orderState = require('../lifecycle/store/orderState');
var transaction = require('../platform/transaction');
var adoptOrder = require('../identity/adoptOrder');
var knownOrder = require('../identity/knownOrder');
var releaseHeld = require('../lifecycle/releaseHeld');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/operation').OperationForm} OperationForm */
/** @typedef {import('./rules/operation').Preview} Preview */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/**
 * Previews the release of a held order.
 * @param {KnownOrder} known
 * @returns {Preview}
 */
function previewRelease(known) {
    var outcome = decideRelease(known);
    return {
        outcome: outcome,
        effects:
            outcome.outcome === 'applied'
                ? [
                      operation.effect(ledgerEntry.isUnproven(known.entry) ? 'confirm' : 'release'),
                      operation.effect('release-cause')
                  ]
                : []
    };
}

/**
 * Releases a held order: confirms it and makes it ready for export to the OMS. An unproven order is adopted as
 * TikTok's.
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Outcome}
 */
function releaseOrder(orderNo, form) {
    return transaction.inTransaction(function () {
        var known = knownOrder.knownOrder(orderNo);
        var outcome = decideRelease(known);
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
    if (ledgerEntry.isUnproven(known.entry)) {
        var entry = adoptOrder.adoptOrder(known.order, known.entry.custom.externalOrderId);
        history.addHistory(entry, 'OPERATIONS', notice.notice('history.released', [by]), {
            outcome: 'applied',
            code: 'unproven'
        });
        return;
    }
    releaseHeld(known.order, known.entry, by);
}

/**
 * @param {KnownOrder} known
 * @returns {Outcome}
 */
function decideRelease(known) {
    var state = orderState.getState(known.order, known.entry);
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
