'use strict';

var operation = require('../domain/operation');
var outcome = require('../domain/outcome');
var history = require('../platform/history');
var ledger = require('../platform/ledger');
var orderState = require('../platform/orderState');
var orders = require('../platform/orders');
var transaction = require('../platform/transaction');
var knownOrder = require('./knownOrder');

/** What releasing a held order would do. */
function previewRelease(known) {
    var outcome = judge(known);
    return {
        outcome: outcome,
        effects: outcome.outcome === 'applied' ? [operation.effect('release'), operation.effect('release-cause')] : []
    };
}

/** Lets a held order go on: it is confirmed, and the order management system may have it. */
function releaseOrder(orderNo, form) {
    return transaction.inTransaction(function () {
        var known = knownOrder.knownOrder(orderNo);
        var outcome = judge(known);
        if (outcome.outcome === 'applied') {
            var reason = orderState.readState(known.order, known.entry).holdReason;
            orders.releaseToOms(known.order);
            ledger.markCountDue(known.entry);
            history.addHistory(known.entry, 'OPERATIONS', 'Released (' + form.by + ')', {
                outcome: 'applied',
                code: reason
            });
        }
        return outcome;
    });
}

function judge(known) {
    var state = orderState.readState(known.order, known.entry);
    if (state.status === 'CANCELLED') {
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
