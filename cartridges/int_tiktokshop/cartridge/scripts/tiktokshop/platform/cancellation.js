'use strict';

var Order = require('dw/order/Order');
var OrderMgr = require('dw/order/OrderMgr');

var packages = require('../domain/packages');
var json = require('./json');
var settings = require('./settings');
var stock = require('./stock');

/**
 * Cancels an order of which nothing has shipped; the platform puts its stock back. Where an OMS owns the order status,
 * it is only recorded. Needs a transaction.
 * @returns empty, or the platform's code for why it did not work
 */
function cancelInFull(order, entry, reason) {
    order.setCancelDescription(reason);
    if (!settings.ownsOrderStatus() || isCancelled(order)) {
        return '';
    }
    var status = OrderMgr.cancelOrder(order);
    if (status.error) {
        return status.code;
    }
    // The platform returns whole lines; units that went back one by one before must not go back twice.
    stock.adjustStock(json.storedJson(entry.custom.stockReturned, {}), -1);
    return '';
}

/**
 * Takes a cancellation back: the order had left before it. Needs a transaction.
 * @returns empty, or the platform's code for why it did not work
 */
function undoCancellation(order) {
    if (!settings.ownsOrderStatus() || !isCancelled(order)) {
        return '';
    }
    var status = OrderMgr.undoCancelOrder(order);
    if (status.error) {
        return status.code;
    }
    // The platform makes it OPEN; our orders are NEW until they are completed.
    order.setStatus(Order.ORDER_STATUS_NEW);
    return '';
}

/** Puts back the stock of units that were cancelled while the order lives on. Needs a transaction. */
function returnStock(entry, units) {
    var taken = json.storedJson(entry.custom.stockTaken, {});
    var returned = json.storedJson(entry.custom.stockReturned, {});
    var back = {};
    Object.keys(units).forEach(function (productId) {
        // Stock goes back only where it was taken.
        var open = (taken[productId] || 0) - (returned[productId] || 0);
        back[productId] = Math.max(0, Math.min(open, units[productId] || 0));
    });
    stock.adjustStock(back, 1);
    entry.custom.stockReturned = JSON.stringify(packages.plus(returned, back));
}

/** Completes an order, where no OMS owns its status. Needs a transaction. */
function complete(order) {
    if (settings.ownsOrderStatus()) {
        order.setStatus(Order.ORDER_STATUS_COMPLETED);
    }
}

function isCancelled(order) {
    return order.status.value === Order.ORDER_STATUS_CANCELLED;
}

module.exports = {
    cancelInFull: cancelInFull,
    undoCancellation: undoCancellation,
    returnStock: returnStock,
    complete: complete
};
