'use strict';

var changedDocument = require('./changedDocument');

/** @typedef {import('../../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../rules/readOrderPatch').PatchDocument} PatchDocument */

/**
 * What stands on an order from a patch that no hook has seen and no sweep has judged yet, and that the present patch
 * does not write itself. Its lines are not kept.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {PatchDocument} patch
 * @returns {PatchDocument}
 */
function pendingWords(order, entry, patch) {
    var changed = changedDocument.changedDocument(order, entry);
    var pending = {};
    Object.keys(changed ? changed.document : {}).forEach(function (name) {
        if (patch[name] === undefined || patch[name] === null) {
            pending[name] = changed.document[name];
        }
    });
    return pending;
}

module.exports = pendingWords;
