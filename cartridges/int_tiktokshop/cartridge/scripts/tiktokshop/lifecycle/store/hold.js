'use strict';

var Order = require('dw/order/Order');

/**
 * Puts an order on hold until a person confirms it. Meanwhile shipments are refused, and the order is not ready for
 * export to the OMS. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} reason - code, see docs/operate.md
 */
function hold(order, reason) {
    order.custom.tiktokHoldReason = reason;
    order.setConfirmationStatus(Order.CONFIRMATION_STATUS_NOTCONFIRMED);
    keepFromExport(order);
}

/**
 * Whether somebody made a held order ready for export, which only its release may do.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isHeldAndReady(order) {
    return isWaiting(order) && !isConfirmed(order) && order.exportStatus.value === Order.EXPORT_STATUS_READY;
}

/**
 * Whether somebody has confirmed a held order in B2C Commerce, and its hold has not ended yet.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isConfirmedByHand(order) {
    return isWaiting(order) && isConfirmed(order);
}

/**
 * Sets an order that is ready for export back to not exported. Needs a transaction.
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
