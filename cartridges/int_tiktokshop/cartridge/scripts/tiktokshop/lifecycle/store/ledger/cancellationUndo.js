'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var ledgerEntry = require('./ledgerEntry');
var firstOf = require('../../../platform/firstOf');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * State of the undo of a cancellation; empty where none is needed.
 * @typedef {'' | 'due' | 'failed'} CancellationUndo
 */

/**
 * Whether the cancellation of an order that had shipped before is still to be undone, or could not be. In both cases
 * the order is cancelled in B2C Commerce although it has shipped.
 * @param {LedgerEntry} entry
 * @returns {CancellationUndo}
 */
function cancellationUndoOf(entry) {
    return entry.custom.cancellationUndo || '';
}

/**
 * Stores the state of the undo of a cancellation. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {CancellationUndo} undo
 */
function rememberCancellationUndo(entry, undo) {
    entry.custom.cancellationUndo = undo || null;
}

/**
 * TikTok ids of the orders with a cancellation to undo, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForCancellationUndo(limit) {
    var found = CustomObjectMgr.queryCustomObjects(
        ledgerEntry.LEDGER_TYPE,

        'custom.cancellationUndo = {0}',
        'lastModified asc',
        'due'
    );
    return firstOf.firstOf(found, limit).map(function (entry) {
        return entry.custom.externalOrderId;
    });
}

module.exports = {
    cancellationUndoOf: cancellationUndoOf,
    rememberCancellationUndo: rememberCancellationUndo,
    dueForCancellationUndo: dueForCancellationUndo
};
