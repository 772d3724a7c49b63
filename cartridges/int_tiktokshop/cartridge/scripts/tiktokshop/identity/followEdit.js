'use strict';

var clock = require('../platform/clock');
var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var orderIdentity = require('./store/orderIdentity');

/**
 * The order that messages about an order are for: an edited order is followed by its successor, which takes over the
 * ledger entry if the edit is news. Needs a transaction.
 * @param {dw.order.Order} order
 * @returns {dw.order.Order}
 */
function followEdit(order) {
    var current = orders.currentOrder(order);
    var numbers = [current.replacedOrderNo, current.originalOrderNo].filter(function (no) {
        return !!no && no !== current.orderNo;
    });
    [order]
        .concat(
            numbers.map(function (no) {
                return orders.getOrder(no);
            })
        )
        .forEach(function (edited) {
            var entry =
                edited && edited.orderNo !== current.orderNo
                    ? findEntry.entryFor(edited, orderIdentity.identityOf(edited).externalOrderId)
                    : null;
            if (entry) {
                noticePlatformChange.noticePlatformChange(edited, entry, clock.isoNow());
            }
        });
    return current;
}

module.exports = followEdit;
