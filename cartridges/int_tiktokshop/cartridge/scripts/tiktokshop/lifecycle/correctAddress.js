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
 * Takes over the shipping address that an order has on TikTok, and alerts operations where another system may have the
 * old one. It always completes an address that TikTok had masked, even after units have left. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 * @param {boolean} isWanted - whether the address has changed, and no unit has left for the old one
 */
function correctAddress(order, entry, tiktokOrder, isWanted) {
    var isHidden = orderAddress.hasHiddenAddress(order);
    var address = isHidden || isWanted ? recipientAddress.readRecipientAddress(tiktokOrder.recipient_address) : null;
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

module.exports = correctAddress;
