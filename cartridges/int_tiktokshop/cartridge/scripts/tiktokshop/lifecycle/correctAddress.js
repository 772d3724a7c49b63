'use strict';

var notice = require('../platform/rules/notice');
var settings = require('../platform/settings');
var alertOperations = require('./alertOperations');
var recipientAddress = require('./rules/address/recipientAddress');
var orderAddress = require('./store/orderAddress');
var orderState = require('./store/orderState');
var orders = require('./store/orders');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Completes the shipping address of an order that TikTok had masked, and alerts operations. Another address stays.
 * Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 */
function completeAddress(order, entry, tiktokOrder) {
    if (orderAddress.hasHiddenAddress(order)) {
        correctAddress(order, entry, tiktokOrder);
    }
}

/**
 * Takes over the shipping address that an order has on TikTok, and alerts operations where another system may have the
 * old one. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 */
function correctAddress(order, entry, tiktokOrder) {
    var isHidden = orderAddress.hasHiddenAddress(order);
    var address = recipientAddress.readRecipientAddress(tiktokOrder.recipient_address);
    if (address && orderAddress.correctShippingAddress(order, address) && (isHidden || mayBeElsewhere(order, entry))) {
        alertOperations.alertOperations(
            order,
            entry,
            notice.notice(isHidden ? 'alert.address_completed' : 'alert.address_changed')
        );
    }
}

/**
 * Whether another system may have read the order before: an export, or one that takes new orders without marking them.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function mayBeElsewhere(order, entry) {
    return (
        settings.newOrdersTaken() !== 'nobody' ||
        orders.isExported(order) ||
        orderState.getState(order, entry).status !== 'New'
    );
}

module.exports = {
    completeAddress: completeAddress,
    correctAddress: correctAddress
};
