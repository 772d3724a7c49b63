'use strict';

var knownOrder = require('../identity/knownOrder');
var alertRefusal = require('../lifecycle/alertRefusal');
var history = require('../lifecycle/store/history');
var log = require('../platform/log');
var outcomeModule = require('../platform/rules/outcome');
var inTransaction = require('../platform/transaction');
var refusedPatches = require('./store/refusedPatches');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./store/refusedPatches').RefusedPatch} RefusedPatch */

/**
 * Records the patches that hooks have refused, each in a transaction of its own: in the history of the order, and as an
 * alert. Never throws, because a hook calls it as well: a failure is logged.
 */
function recordRefusedPatches() {
    refusedPatches.takeRefusedPatches().forEach(function (patch) {
        try {
            inTransaction(function () {
                return recordPatch(patch);
            });
        } catch (e) {
            log.logOf('order').error(patch.orderNo + ': a refused patch, ' + patch.code + ': ' + log.describeError(e));
        }
    });
}

/** @param {RefusedPatch} patch */
function recordPatch(patch) {
    var known = knownOrder.knownOrder(patch.orderNo);
    if (known) {
        var outcome = outcomeModule.rejected(patch.code, '', '', patch.msg);
        recordRefusal(known.order, known.entry, patch.isFromOms, outcome);
    }
}

/**
 * Records that what somebody has written to an order was refused. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {boolean} isFromSeller
 * @param {Outcome} outcome
 */
function recordRefusal(order, entry, isFromSeller, outcome) {
    var last = history.historyOf(entry).pop();
    if (!last || last.what !== 'Patch' || last.code !== outcome.code) {
        history.addHistory(entry, isFromSeller ? 'OMS' : 'TIKTOK', 'Patch', {
            outcome: 'rejected',
            code: outcome.code || ''
        });
    }
    alertRefusal(order, entry, isFromSeller ? 'a patch of the seller' : 'a patch', outcome);
}

module.exports = {
    recordRefusedPatches: recordRefusedPatches,
    recordRefusal: recordRefusal
};
