'use strict';

var Order = require('dw/order/Order');

/**
 * Makes an order wait for a person, who confirms it: no shipment is taken, and no order management system that takes
 * what is ready gets it. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} reason - code, see docs/operate.md
 */
function hold(order, reason) {
    order.custom.tiktokHoldReason = reason;
    order.setConfirmationStatus(Order.CONFIRMATION_STATUS_NOTCONFIRMED);
    keepFromExport(order);
}

/**
 * Whether a held order was made ready for export, which only its release does.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isHeldAndReady(order) {
    return isWaiting(order) && !isConfirmed(order) && order.exportStatus.value === Order.EXPORT_STATUS_READY;
}

/**
 * Whether somebody has confirmed a held order on the order itself, and nothing was made of it yet.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isConfirmedByHand(order) {
    return isWaiting(order) && isConfirmed(order);
}

/**
 * Takes the order out of the export again. Needs a transaction.
 * @param {dw.order.Order} order
 */
function keepFromExport(order) {
    if (order.exportStatus.value === Order.EXPORT_STATUS_READY) {
        order.setExportStatus(Order.EXPORT_STATUS_NOTEXPORTED);
    }
}

/**
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isWaiting(order) {
    return !!order.custom.tiktokHoldReason;
}

/**
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isConfirmed(order) {
    return order.confirmationStatus.value === Order.CONFIRMATION_STATUS_CONFIRMED;
}

module.exports = {
    hold: hold,
    isHeldAndReady: isHeldAndReady,
    isConfirmedByHand: isConfirmedByHand,
    keepFromExport: keepFromExport
};
