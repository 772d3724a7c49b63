'use strict';

var LineItemCtnr = require('dw/order/LineItemCtnr');
var PaymentTransaction = require('dw/order/PaymentTransaction');
var decideIdentity = require('../rules/decideIdentity');
var findEntry = require('../../lifecycle/store/ledger/findEntry');
var officialOrder = require('./officialOrder');
var orderSeal = require('../../lifecycle/store/orderSeal');
var placement = require('../../lifecycle/store/placement');
var paymentMethodId = require('../../platform/paymentMethodId');
var settings = require('../../platform/settings');

/** @typedef {import('../rules/decideIdentity').OrderIdentity} OrderIdentity */

/**
 * Whether an order is TikTok's. Every entry point asks here and nowhere else. Reads by key; searches only for an order
 * that could be adopted.
 * @param {dw.order.Order} order
 * @returns {OrderIdentity}
 */
function identityOf(order) {
    var orderNo = order.orderNo;
    return decideIdentity.decideIdentity({
        orderNo: orderNo,
        idFromNumber: settings.idFromNumber(orderNo),
        // Read only when they are asked for: an order that the ledger has under its number needs none of them.
        get claimedIds() {
            return claimedIdsOf(order);
        },
        get sealedId() {
            return orderSeal.sealedIdOf(order);
        },
        get isPlaced() {
            return placement.isPlaced(order);
        },
        get isTikTokChannel() {
            return isTikTokChannel(order);
        },
        get isPaidElsewhere() {
            return isPaidElsewhere(order);
        },
        get isCreatorTrusted() {
            return settings.trustedCreators().indexOf(order.createdBy) >= 0;
        },
        orderNoInLedger: function (externalOrderId) {
            var entry = findEntry.entryFor(order, externalOrderId);
            return entry ? entry.custom.orderNo || '' : '';
        },
        isTaken: function (externalOrderId) {
            return findEntry.findEntry(externalOrderId) !== null;
        }
    });
}

/**
 * TikTok's ids in the attributes of an order. They prove nothing.
 * @param {dw.order.Order} order
 * @returns {string[]}
 */
function claimedIdsOf(order) {
    return [order.custom.externalOrderId || '', order.externalOrderNo || ''].filter(function (id) {
        return id !== '';
    });
}

/**
 * Whether the channel of an order is TikTok. It proves nothing; an order may have no channel.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isTikTokChannel(order) {
    var channel = order.channelType;
    return channel !== null && channel.value === LineItemCtnr.CHANNEL_TYPE_TIKTOK;
}

/**
 * Whether an order looks as if TikTok had sent it and collected the payment; no more proof than its attributes.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isPaidAtTikTok(order) {
    return placement.isPlaced(order) && isTikTokChannel(order) && isPaidElsewhere(order);
}

/**
 * A shopper's client can choose a payment method, but cannot write its transaction.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isPaidElsewhere(order) {
    var methods = [paymentMethodId()].concat(
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
 * The official cartridges write the type of the transaction, clients of the Orders API its id.
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
    isPaidAtTikTok: isPaidAtTikTok
};
