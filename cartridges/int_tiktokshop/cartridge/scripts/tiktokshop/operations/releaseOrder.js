'use strict';

var operation = require('./rules/operation');
var outcomeModule = require('../platform/rules/outcome');
var history = require('../lifecycle/store/history');
var ledgerEntry = require('../lifecycle/store/ledger/ledgerEntry');
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
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/**
 * Previews the release of a held order.
 * @param {KnownOrder} known
 * @returns {Preview}
 */
function previewRelease(known) {
    var outcome = releaseHeld.decideRelease(known.order, known.entry);
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
            var decided = releaseHeld.decideRelease(known.order, known.entry);
            return decided.outcome === 'applied' ? release(known, form.by) : decided;
        },
        function (result) {
            return result.outcome !== 'rejected';
        }
    );
    if (outcome.code === releaseHeld.NOT_PLACED) {
        transaction.inTransaction(function () {
            return releaseHeld.noteNotReleased(knownOrder.knownOrder(orderNo).entry, form.by, outcome);
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
        var entry = adoptOrder.adoptOrder(known.order, known.entry.custom.externalOrderId, '');
        history.addHistory(entry, 'OPERATIONS', notice.notice('history.released', [by]), {
            outcome: 'applied',
            code: 'unproven'
        });
        return outcomeModule.applied([]);
    }
    return releaseHeld.releaseHeld(known.order, known.entry, by);
}

module.exports = {
    previewRelease: previewRelease,
    releaseOrder: releaseOrder
};
