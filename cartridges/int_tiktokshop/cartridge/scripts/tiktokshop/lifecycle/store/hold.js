'use strict';

var Order = require('dw/order/Order');
var holdDeadline = require('./ledger/holdDeadline');
var placement = require('./placement');

/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Puts a placed order on hold until a person confirms it, or adds a reason to its hold. Meanwhile shipments are
 * refused, and the order is not ready for export to the OMS. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} reason - code, see docs/operate.md
 */
function hold(order, entry, reason) {
    var reasons = order.custom.tiktokHoldReason ? order.custom.tiktokHoldReason.split(', ') : [];
    order.custom.tiktokHoldReason = reasons
        .filter(function (known) {
            return known !== reason;
        })
        .concat([reason])
        .join(', ');
    order.setConfirmationStatus(Order.CONFIRMATION_STATUS_NOTCONFIRMED);
    keepFromExport(order);
    holdDeadline.startHold(entry);
}

/**
 * Whether a held order was made ready for export or confirmed in B2C Commerce.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isHoldTouched(order) {
    return hasHoldReason(order) && (isHeldAndReady(order) || isConfirmedByHand(order));
}

/**
 * Whether a held order was made ready for export, which only its release may do.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isHeldAndReady(order) {
    return hasHoldReason(order) && !isConfirmed(order) && order.exportStatus.value === Order.EXPORT_STATUS_READY;
}

/**
 * Whether a held order was confirmed in B2C Commerce, and its hold has not ended yet.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isConfirmedByHand(order) {
    return hasHoldReason(order) && isConfirmed(order) && placement.isPlaced(order);
}

/**
 * Whether a held order that its release has yet to place was confirmed in B2C Commerce.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isConfirmedUnplaced(order) {
    return hasHoldReason(order) && isConfirmed(order) && !placement.isPlaced(order);
}

/**
 * Takes back such a confirmation. Needs a transaction.
 * @param {dw.order.Order} order
 */
function unconfirm(order) {
    order.setConfirmationStatus(Order.CONFIRMATION_STATUS_NOTCONFIRMED);
}

/**
 * Puts the successor of a held order on hold in its place: the same reason, confirmed if the held order was. Needs a
 * transaction.
 * @param {dw.order.Order} held
 * @param {dw.order.Order} successor
 */
function carryHoldOver(held, successor) {
    successor.custom.tiktokHoldReason = held.custom.tiktokHoldReason;
    successor.setConfirmationStatus(Number(held.confirmationStatus.value));
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
 * Whether the order is held, or its hold has not ended yet; an edited order keeps the reason.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function hasHoldReason(order) {
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
    isHoldTouched: isHoldTouched,
    isHeldAndReady: isHeldAndReady,
    isConfirmedByHand: isConfirmedByHand,
    isConfirmedUnplaced: isConfirmedUnplaced,
    unconfirm: unconfirm,
    carryHoldOver: carryHoldOver,
    keepFromExport: keepFromExport,
    hasHoldReason: hasHoldReason
};
