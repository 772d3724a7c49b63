'use strict';

var takeOver = require('../domain/officialOrder');
var history = require('../platform/history');
var ledger = require('../platform/ledger');
var officialOrder = require('../platform/officialOrder');
var orders = require('../platform/orders');

/** @typedef {import('../domain/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../platform/ledger').LedgerEntry} LedgerEntry */

/**
 * Takes care of a TikTok order that was not created by CreateExternalOrder: it gets its ledger entry, and its statuses
 *     if
 * its life is only about to begin. An order of the official cartridges goes on where those have left it. Needs a
 * transaction.
 * @param {dw.order.Order} order
 * @param {string} [externalOrderId] - TikTok's; by default the order has it
 * @param {string} [holdReason] - why someone has to look at it first; by default nobody has to
 * @returns {LedgerEntry}
 */
function adoptOrder(order, externalOrderId, holdReason) {
    if (externalOrderId === undefined) {
        externalOrderId = orders.externalOrderIdOf(order);
    }
    if (holdReason === undefined) {
        holdReason = '';
    }
    var entry = ledger.createEntry(externalOrderId, order.orderNo);
    var status = officialOrder.isOfficialOrder(order) ? goOn(order, entry) : 'New';
    history.addHistory(entry, 'TIKTOK', 'Order adopted, ' + status, { outcome: 'applied' });
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

module.exports = adoptOrder;
