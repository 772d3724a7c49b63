'use strict';

var recipientAddress = require('../domain/recipientAddress');
var tiktokOrderModule = require('../domain/tiktokOrder');
var orderState = require('../domain/orderState');
var ledger = require('../platform/ledger');
var log = require('../platform/log');
var orderAddress = require('../platform/orderAddress');
var orderStateModule = require('../platform/orderState');
var orders = require('../platform/orders');
var transaction = require('../platform/transaction');
var alertOperations = require('./alertOperations');
var applyMessage = require('./applyMessage');

/**
 * Brings an order to where TikTok has it: cancelled, in part or whole, delivered, completed, or with another address.
 * An order that is not here is none of ours yet: whoever creates it, creates it as it is then.
 * @param tiktokOrder - as Get Order Detail gave it
 */
function reconcileOrder(tiktokOrder) {
    var known = ledger.findEntry(tiktokOrder.id);
    var order = known ? orders.getOrder(known.custom.orderNo || '') : null;
    if (!order) {
        return;
    }
    var outcome = transaction.inTransaction(function () {
        return reconcile(order, ledger.findEntry(tiktokOrder.id), tiktokOrder);
    }, isKept);
    if (!isKept(outcome)) {
        log.logOf('order').warn(order.orderNo + ': what TikTok says was not applied: ' + outcome.code);
    }
}

/** A refusal leaves nothing half done. */
function isKept(outcome) {
    return !outcome || outcome.outcome !== 'rejected';
}

function reconcile(order, entry, tiktokOrder) {
    ledger.rememberTikTokOrder(entry, tiktokOrder);
    ledger.rememberShipBy(entry, tiktokOrderModule.shipByOf(tiktokOrder));
    var state = orderStateModule.readState(order, entry);
    var hasShipped = orderState.unchangedState(state).shippingStatus !== 'NOTSHIPPED';
    if (tiktokOrder.has_updated_recipient_address && !hasShipped && state.status !== 'CANCELLED') {
        correctAddress(order, entry, tiktokOrder);
    }
    var message = tiktokOrderModule.messageOf(tiktokOrder, state.cancelled, hasShipped);
    return message ? applyMessage.applyMessage(order, entry, message) : null;
}

/** The OMS may have read the old one already. */
function correctAddress(order, entry, tiktokOrder) {
    var address = recipientAddress.readRecipientAddress(tiktokOrder.recipient_address);
    if (address && orderAddress.correctShippingAddress(order, address)) {
        alertOperations.alertOperations(
            order,
            entry,
            'The buyer has changed the shipping address: make sure that the OMS ships to the new one'
        );
    }
}

module.exports = {
    reconcileOrder: reconcileOrder
};
