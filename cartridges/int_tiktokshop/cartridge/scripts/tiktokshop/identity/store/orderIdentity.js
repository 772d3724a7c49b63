'use strict';

var LineItemCtnr = require('dw/order/LineItemCtnr');
var PaymentTransaction = require('dw/order/PaymentTransaction');
var identify = require('../rules/orderIdentity');
var ledger = require('../../lifecycle/store/ledger');
var officialOrder = require('./officialOrder');
var orderSeal = require('../../lifecycle/store/orderSeal');
var orders = require('../../lifecycle/store/orders');
var settings = require('../../platform/settings');

/** @typedef {import('../rules/orderIdentity').OrderIdentity} OrderIdentity */

/**
 * Whose an order is. Every way in asks here, and nowhere else; reads by key, never searches.
 * @param {dw.order.Order} order
 * @returns {OrderIdentity}
 */
function identityOf(order) {
    return identify({
        orderNo: order.orderNo,
        sealedId: orderSeal.sealedIdOf(order),
        numberedId: settings.numberedIdOf(order.orderNo),
        claimedIds: claimedIdsOf(order),
        isPlaced: orders.isPlaced(order),
        isTikTokChannel: isTikTokChannel(order),
        isPaidElsewhere: isPaidElsewhere(order),
        isCreatorTrusted: settings.trustedCreators().indexOf(order.createdBy) >= 0,
        enteredAs: function (externalOrderId) {
            var entry = ledger.findEntry(externalOrderId);
            return entry ? entry.custom.orderNo || '' : '';
        }
    });
}

/**
 * What an order's attributes say that it is at TikTok. Proves nothing.
 * @param {dw.order.Order} order
 * @returns {string[]}
 */
function claimedIdsOf(order) {
    return [order.custom.externalOrderId || '', order.externalOrderNo || ''].filter(function (id) {
        return id !== '';
    });
}

/**
 * Whether an order says that it came by TikTok. Proves nothing; an order need not have a channel.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isTikTokChannel(order) {
    var channel = order.channelType;
    return channel !== null && channel.value === LineItemCtnr.CHANNEL_TYPE_TIKTOK;
}

/**
 * A shopper's client can name a payment method, but not what became of it.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isPaidElsewhere(order) {
    var methods = [settings.paymentMethodId()].concat(
        officialOrder.isOfficialOrder(order) ? [settings.officialPaymentMethodId()] : []
    );
    return methods.some(function (method) {
        return order
            .getPaymentInstruments(method)
            .toArray()
            .some(function (instrument) {
                return isDone(instrument.paymentTransaction);
            });
    });
}

/**
 * The official cartridges write the type, clients of the Orders API an id.
 * @param {dw.order.PaymentTransaction | null} transaction
 * @returns {boolean}
 */
function isDone(transaction) {
    if (!transaction) {
        return false;
    }
    var type = transaction.type;
    return (type !== null && type.value === PaymentTransaction.TYPE_CAPTURE) || !!transaction.transactionID;
}

module.exports = {
    identityOf: identityOf,
    claimedIdsOf: claimedIdsOf,
    isTikTokChannel: isTikTokChannel
};
