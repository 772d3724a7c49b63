'use strict';

var officialStateOf = require('../identity/rules/officialState');
var platformChange = require('../lifecycle/rules/platformChange');
var appliedStatusOf = require('../lifecycle/store/ledger/appliedStatus');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var officialOrder = require('../identity/store/officialOrder');
var identityForHook = require('../identity/identityForHook');
var orders = require('../lifecycle/store/orders');
var orderState = require('../lifecycle/store/orderState');
var platformStatus = require('../lifecycle/store/platformStatus');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * The status of an order for TikTok; null for an order that is not proven to be TikTok's.
 * @param {dw.order.Order} asked
 * @returns {string | null}
 */
function externalStatusFor(asked) {
    var order = orders.currentOrder(asked);
    var identity = identityForHook(order);
    var entry = findEntry.findEntry(identity.externalOrderId);
    if (entry) {
        var isCancelled =
            platformChange.platformChange(platformStatus.seenStatusOf(entry), orderState.getState(order, entry)) ===
            'cancelled';
        return isCancelled ? 'CANCELLED' : appliedStatusOf(entry);
    }
    if (identity.standing !== 'proven') {
        var edited = entryBeforeEdit(order);
        return edited && appliedStatusOf(edited);
    }
    return officialOrder.isOfficialOrder(order)
        ? officialStateOf(officialOrder.readOfficialOrder(order)).status
        : 'New';
}

/**
 * The entry of an edited order, whose successor shows nothing of TikTok's until somebody notices the edit; null for
 * none.
 * @param {dw.order.Order} successor
 * @returns {LedgerEntry | null}
 */
function entryBeforeEdit(successor) {
    var edits = successor.replacedOrderNo ? orders.editsOf(successor) : [];
    var entries = edits.map(function (edit) {
        return findEntry.findEntry(identityForHook(edit).externalOrderId);
    });
    return (
        entries.filter(function (entry) {
            return entry !== null;
        })[0] || null
    );
}

module.exports = externalStatusFor;
