'use strict';

var operation = require('../domain/operation');
var outcome = require('../domain/outcome');
var history = require('../platform/history');
var ledger = require('../platform/ledger');
var transaction = require('../platform/transaction');
var knownOrder = require('./knownOrder');

/** What marking the alerts of an order as handled would do. */
function previewHandled(known) {
    return ledger.needsAttention(known.entry)
        ? { outcome: outcome.applied([]), effects: [operation.effect('handled')] }
        : { outcome: outcome.repeated(), effects: [] };
}

/** Someone has looked after what operations were alerted of. */
function handleAlerts(orderNo, form) {
    return transaction.inTransaction(function () {
        var entry = knownOrder.knownOrder(orderNo).entry;
        if (!ledger.needsAttention(entry)) {
            return outcome.repeated();
        }
        ledger.markHandled(entry);
        history.addHistory(entry, 'OPERATIONS', 'Marked as handled (' + form.by + ')', { outcome: 'applied' });
        return outcome.applied([]);
    });
}

module.exports = {
    previewHandled: previewHandled,
    handleAlerts: handleAlerts
};
