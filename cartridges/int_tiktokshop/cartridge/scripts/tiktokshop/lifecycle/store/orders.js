'use strict';

var Order = require('dw/order/Order');
var OrderMgr = require('dw/order/OrderMgr');
var Site = require('dw/system/Site');
var orderStatus = require('../rules/orderStatus');
var orderSeal = require('./orderSeal');
var searchWords = require('./searchWords');
var hold = require('./hold');
var placement = require('./placement');
var paymentMethodId = require('../../platform/paymentMethodId');
var lists = require('../../platform/rules/lists');

/** @typedef {import('../rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/** Values of the custom attribute externalExportStatus: the state of an order in the order status feed. */
var FEED_STATUS = { NOT_EXPORTED: 0, EXPORTED: 1, READY: 2 };

/**
 * An order by its number, or null. Reads the database, never the search index.
 * @param {string} orderNo
 * @returns {dw.order.Order | null}
 */
function getOrder(orderNo) {
    return orderNo === '' ? null : OrderMgr.getOrder(orderNo);
}

/**
 * The order of a ledger entry; null where there is no entry, or B2C Commerce has deleted the order.
 * @param {LedgerEntry | null} entry
 * @returns {dw.order.Order | null}
 */
function orderOf(entry) {
    return entry && getOrder(entry.custom.orderNo || '');
}

/**
 * The order that has taken the place of an edited one, once it is placed; otherwise the order itself. The successor of
 * a held order counts at once, because its release may place it. Source: platform doc Order.currentOrderNo.
 * @param {dw.order.Order} order
 * @returns {dw.order.Order}
 */
function currentOrder(order) {
    var isReplaced = order.status.value === Order.ORDER_STATUS_REPLACED;
    var hasSuccessor = isReplaced && order.currentOrderNo !== order.orderNo;
    var current = hasSuccessor ? getOrder(order.currentOrderNo) : null;
    return current && (placement.isPlaced(current) || hold.hasHoldReason(order)) ? current : order;
}

/**
 * All orders that an edited order was, is and was edited to, itself among them.
 * @param {dw.order.Order} order
 * @returns {dw.order.Order[]}
 */
function editsOf(order) {
    var numbers = [order.orderNo, order.originalOrderNo];
    var edit = getOrder(order.currentOrderNo || '');
    while (edit) {
        numbers.push(edit.orderNo);
        edit = getOrder(edit.replacedOrderNo || '');
    }
    return lists
        .unique(
            numbers.filter(function (orderNo) {
                return !!orderNo;
            })
        )
        .map(getOrder)
        .filter(function (found) {
            return found !== null;
        });
}

/**
 * When an order was created here, in milliseconds since the epoch: the first one, if it was edited since.
 * @param {dw.order.Order} order
 * @returns {number}
 */
function createdAt(order) {
    var first = getOrder(order.originalOrderNo || '') || order;
    return first.creationDate.getTime();
}

/**
 * Whether the platform refused a storefront request an order of another session. Source: platform doc
 * dw.order.OrderMgr, site preference "Limit Storefront Order Access".
 * @param {*} error
 * @returns {boolean}
 */
function isAccessRefused(error) {
    var exception = error;
    return exception.javaName === 'SecurityException' || /Unauthorized access to order/.test(String(exception.message));
}

/**
 * Whether the site takes orders in a currency.
 * @param {string} currency
 * @returns {boolean}
 */
function isCurrencyAllowed(currency) {
    return Site.getCurrent().allowedCurrencies.contains(currency);
}

/**
 * Sets the first statuses of a new TikTok order: confirmed and ready for export, unless it is held. Needs a
 * transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {string} holdReason - why it is held; empty when it is not
 */
function initializeStatuses(order, externalOrderId, holdReason) {
    writeIdentity(order, externalOrderId, 'New');
    order.custom.externalChannelOrderStatus = orderStatus.CHANNEL_STATUS.NEW;
    order.custom.externalExportStatus = placement.isPlaced(order) ? FEED_STATUS.READY : FEED_STATUS.NOT_EXPORTED;
    order.custom.tiktokHoldReason = holdReason;
    if (holdReason === '') {
        releaseToOms(order);
    } else {
        order.setConfirmationStatus(Order.CONFIRMATION_STATUS_NOTCONFIRMED);
        order.setExportStatus(Order.EXPORT_STATUS_NOTEXPORTED);
    }
}

/**
 * Marks a proven TikTok order as paid if it uses TikTok's payment method: TikTok has captured. Needs a transaction.
 * @param {dw.order.Order} order
 */
function markPaid(order) {
    if (!order.getPaymentInstruments(paymentMethodId()).empty) {
        order.setPaymentStatus(Order.PAYMENT_STATUS_PAID);
    }
}

/**
 * Writes TikTok's id and the status to an order, and seals it. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {ExternalOrderStatus} status
 */
function writeIdentity(order, externalOrderId, status) {
    order.setExternalOrderNo(externalOrderId);
    order.setExternalOrderStatus(status);
    order.custom.externalOrderId = externalOrderId;
    order.custom.externalOrderStatus = status;
    orderSeal.sealOrder(order, externalOrderId);
    searchWords.addSearchWords(order, externalOrderId);
}

/**
 * Whether the order is marked for the order feed.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isFeedReady(order) {
    var status = order.custom.externalExportStatus;
    return !!status && Number(status.valueOf()) === FEED_STATUS.READY;
}

/**
 * Ends the hold of an order: confirms it, and makes it ready for export if it never was. Needs a transaction.
 * @param {dw.order.Order} order
 */
function releaseToOms(order) {
    order.setConfirmationStatus(Order.CONFIRMATION_STATUS_CONFIRMED);
    if (order.exportStatus.value === Order.EXPORT_STATUS_NOTEXPORTED) {
        order.setExportStatus(Order.EXPORT_STATUS_READY);
    }
    order.custom.tiktokHoldReason = null;
}

/**
 * Whether an export has taken the order.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isExported(order) {
    return order.exportStatus.value === Order.EXPORT_STATUS_EXPORTED;
}

module.exports = {
    FEED_STATUS: FEED_STATUS,
    getOrder: getOrder,
    orderOf: orderOf,
    currentOrder: currentOrder,
    editsOf: editsOf,
    createdAt: createdAt,
    isAccessRefused: isAccessRefused,
    isCurrencyAllowed: isCurrencyAllowed,
    initializeStatuses: initializeStatuses,
    markPaid: markPaid,
    writeIdentity: writeIdentity,
    isFeedReady: isFeedReady,
    releaseToOms: releaseToOms,
    isExported: isExported
};
