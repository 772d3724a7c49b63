'use strict';

var takeOver = require('./rules/officialOrder');
var history = require('../lifecycle/store/history');
var ledger = require('../lifecycle/store/ledger');
var officialOrder = require('./store/officialOrder');
var unprovenEntries = require('./store/unprovenEntries');
var orders = require('../lifecycle/store/orders');

/** @typedef {import('./rules/orderIdentity').OrderIdentity} OrderIdentity */
/** @typedef {import('../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../lifecycle/store/ledger').LedgerEntry} LedgerEntry */

/**
 * The entry of an order: adopts it, if it is proved to be TikTok's and nobody has yet. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {OrderIdentity} identity - of this order
 * @returns {LedgerEntry | null} null for an order that is not TikTok's, or that nothing proves to be
 */
function adoptIfProven(order, identity) {
    if (identity.standing === 'ours') {
        return ledger.findEntry(identity.externalOrderId);
    }
    return identity.standing === 'proven' ? adoptOrder(order, identity.externalOrderId) : null;
}

/**
 * Takes care of a TikTok order that was not created by CreateExternalOrder: it gets its ledger entry, and its statuses
 *     if
 * its life is only about to begin. An order of the official cartridges goes on where those have left it, and keeps its
 * payment status. Needs a transaction, and an order that is proved to be TikTok's.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {string} [holdReason] - why someone has to look at it first; by default nobody has to
 * @returns {LedgerEntry}
 */
function adoptOrder(order, externalOrderId, holdReason) {
    if (holdReason === undefined) {
        holdReason = '';
    }
    var entry = ledger.createEntry(externalOrderId, order.orderNo);
    var isOfficial = officialOrder.isOfficialOrder(order);
    var status = isOfficial ? goOn(order, entry) : 'New';
    history.addHistory(entry, 'TIKTOK', 'Order adopted, ' + status, { outcome: 'applied' });
    if (!isOfficial) {
        orders.markPaid(order);
    }
    if (status === 'New') {
        orders.initializeStatuses(order, externalOrderId, holdReason);
        ledger.markFeedDue(entry);
        return entry;
    }
    // Its statuses are what was made of it: an OMS that has had the order must not get it again.
    orders.nameStatus(order, externalOrderId, status);
    if (orders.isFeedReady(order)) {
        ledger.markFeedDue(entry);
    }
    return entry;
}

/**
 * Notes an order that only says that it is TikTok's: it waits, held and unpaid, until TikTok or a person confirms it.
 *     The
 * order itself stays as it is, for it may be somebody else's. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 */
function awaitProof(order, externalOrderId) {
    var entry = unprovenEntries.createUnprovenEntry(externalOrderId, order.orderNo);
    history.addHistory(entry, 'CARTRIDGE', 'Order found that nothing proves to be of TikTok Shop', {
        outcome: 'held',
        code: 'unproven'
    });
}

/**
 * Reads how far an official order has come.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {ExternalOrderStatus}
 */
function goOn(order, entry) {
    var official = officialOrder.readOfficialOrder(order);
    var state = takeOver(official);
    officialOrder.rememberTakenOver(entry, state, official.changedAt);
    return state.status;
}

module.exports = {
    adoptIfProven: adoptIfProven,
    adoptOrder: adoptOrder,
    awaitProof: awaitProof
};
