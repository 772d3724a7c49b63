'use strict';

var operation = require('./rules/operation');
var outcomeModule = require('../platform/rules/outcome');
var history = require('../lifecycle/store/history');
var ledgerEntry = require('../lifecycle/store/ledger/ledgerEntry');
var orderState = require('../lifecycle/store/orderState');
var placement = require('../lifecycle/store/placement');
var transaction = require('../platform/transaction');
var adoptOrder = require('../identity/adoptOrder');
var knownOrder = require('../identity/knownOrder');
var releaseHeld = require('../lifecycle/releaseHeld');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/operation').Effect} Effect */
/** @typedef {import('./rules/operation').OperationForm} OperationForm */
/** @typedef {import('./rules/operation').Preview} Preview */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
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
        effects: outcome.outcome === 'applied' ? effectsOn(known) : []
    };
}

/**
 * @param {KnownOrder} known
 * @returns {Effect[]}
 */
function effectsOn(known) {
    if (ledgerEntry.isUnproven(known.entry)) {
        return [operation.effect('confirm'), operation.effect('release-cause')];
    }
    var placing = placement.isPlaced(known.order) ? [] : [operation.effect('release-place')];
    return placing.concat([operation.effect('release'), operation.effect('release-cause')]);
}

/**
 * Releases a held order: places it if it was left CREATED, confirms it and makes it ready for export to the OMS. An
 * unproven order is adopted as TikTok's. An order that B2C Commerce cannot place stays as it is.
 * @param {string} orderNo
 * @param {Pick<OperationForm, 'by'>} form - only `by` matters
 * @returns {Outcome}
 */
function releaseOrder(orderNo, form) {
    var outcome = transaction.inTransaction(
        function () {
            var known = knownOrder.knownOrder(orderNo);
            var decided = decideRelease(known);
            return decided.outcome === 'applied' ? release(known, form.by) : decided;
        },
        function (result) {
            return result.outcome !== 'rejected';
        }
    );
    if (outcome.code === NOT_PLACED) {
        // In a transaction of its own: the platform may allow no more than a rollback of the other.
        transaction.inTransaction(function () {
            return rememberFailure(knownOrder.knownOrder(orderNo).entry, form.by, outcome);
        });
    }
    return outcome;
}

/**
 * @param {KnownOrder} known
 * @param {string} by
 * @returns {Outcome}
 */
function release(known, by) {
    if (ledgerEntry.isUnproven(known.entry)) {
        var entry = adoptOrder.adoptOrder(known.order, known.entry.custom.externalOrderId);
        history.addHistory(entry, 'OPERATIONS', notice.notice('history.released', [by]), {
            outcome: 'applied',
            code: 'unproven'
        });
        return outcomeModule.applied([]);
    }
    var obstacle = releaseHeld(known.order, known.entry, by);
    return obstacle === '' ? outcomeModule.applied([]) : notPlaced(obstacle);
}

/** Code of a refusal: B2C Commerce could not place the order. */
var NOT_PLACED = 'not_placed';

/**
 * @param {string} obstacle
 * @returns {Outcome}
 */
function notPlaced(obstacle) {
    return outcomeModule.rejected(
        NOT_PLACED,
        'orderNo',
        'an order that B2C Commerce can place',
        'B2C Commerce could not place the order: ' + obstacle
    );
}

/**
 * @param {LedgerEntry} entry
 * @param {string} by
 * @param {Outcome} outcome
 */
function rememberFailure(entry, by, outcome) {
    history.addHistory(entry, 'OPERATIONS', notice.notice('history.not_released', [by]), outcome);
}

/**
 * @param {KnownOrder} known
 * @returns {Outcome}
 */
function decideRelease(known) {
    var state = orderState.getState(known.order, known.entry);
    if (state.status === 'CANCELLED' || state.platformStatus === 'CANCELLED') {
        return outcomeModule.rejected(
            'order_cancelled',
            'status',
            'an order that is not cancelled',
            'The order is cancelled'
        );
    }
    return state.holdReason === '' ? outcomeModule.repeated() : outcomeModule.applied([]);
}

module.exports = {
    previewRelease: previewRelease,
    releaseOrder: releaseOrder,
    NOT_PLACED: NOT_PLACED
};
