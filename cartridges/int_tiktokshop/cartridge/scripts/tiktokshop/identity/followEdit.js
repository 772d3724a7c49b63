'use strict';

var clock = require('../platform/clock');
var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var adoptOrder = require('./adoptOrder');
var leavesAtOnce = require('./leavesAtOnce');
var orderIdentity = require('./store/orderIdentity');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * The order that messages about an order are for: an edited order is followed by its successor, which takes over the
 * ledger entry if the edit is news. An order that was edited before it was adopted is adopted first: its successor may
 * have nothing that shows whose it is. Needs a transaction.
 * @param {dw.order.Order} order
 * @returns {dw.order.Order}
 */
function followEdit(order) {
    var current = orders.currentOrder(order);
    var edits = current.replacedOrderNo ? orders.editsOf(current) : [];
    edits
        .filter(function (edited) {
            return edited.orderNo !== current.orderNo;
        })
        .forEach(function (edited) {
            var entry = entryOfEdited(edited);
            if (entry) {
                noticePlatformChange.noticePlatformChange(edited, entry, clock.isoNow());
            }
        });
    return current;
}

/**
 * @param {dw.order.Order} edited
 * @returns {LedgerEntry | null}
 */
function entryOfEdited(edited) {
    var result = orderIdentity.identityOf(edited);
    var standing = result.standing;
    var externalOrderId = result.externalOrderId;
    var isToAdopt = standing === 'proven' && !leavesAtOnce(edited);
    return isToAdopt ? adoptOrder.adoptOrder(edited, externalOrderId) : findEntry.entryFor(edited, externalOrderId);
}

module.exports = followEdit;
