'use strict';

var knownOrder = require('../identity/knownOrder');
var alertRefusal = require('../lifecycle/alertRefusal');
var history = require('../lifecycle/store/history');
var log = require('../platform/log');
var outcomeModule = require('../platform/rules/outcome');
var transaction = require('../platform/transaction');
var refusedPatches = require('./store/refusedPatches');
var notice = require('../platform/rules/notice');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./store/refusedPatches').RefusedPatch} RefusedPatch */

var PATCH = notice.notice('history.patch');

/**
 * Records the patches that hooks have refused, each in a transaction of its own: in the history of the order, and as an
 * alert. Never throws, because a hook calls it as well: a failure is logged.
 */
function recordRefusedPatches() {
    refusedPatches.takeRefusedPatches().forEach(function (patch) {
        try {
            transaction.inTransaction(function () {
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
        var outcome = outcomeModule.rejected(patch.code, patch.path, '', patch.msg);
        recordRefusal(known.order, known.entry, patch.isFromOms ? 'OMS' : 'TIKTOK', outcome);
    }
}

/**
 * Records that a patch of an order was refused. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {'OMS' | 'TIKTOK'} sender - who sent the patch
 * @param {Outcome} outcome
 */
function recordRefusal(order, entry, sender, outcome) {
    var last = history.historyOf(entry).pop();
    if (!last || last.what !== notice.storedNotice(PATCH) || last.code !== outcome.code) {
        history.addHistory(entry, sender, PATCH, { outcome: 'rejected', code: outcome.code || '' });
    }
    alertRefusal(order, entry, sender === 'OMS' ? 'seller_patch' : 'patch', outcome);
}

module.exports = {
    recordRefusedPatches: recordRefusedPatches,
    recordRefusal: recordRefusal
};
