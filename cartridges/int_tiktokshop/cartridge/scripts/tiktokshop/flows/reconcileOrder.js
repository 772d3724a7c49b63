'use strict';

var readRecipientAddress = require('../domain/recipientAddress');
var tiktokOrderModule = require('../domain/tiktokOrder');
var orderState = require('../domain/orderState');
var packages = require('../domain/packages');
var ledger = require('../platform/ledger');
var log = require('../platform/log');
var orderAddress = require('../platform/orderAddress');
var orderStateModule = require('../platform/orderState');
var orders = require('../platform/orders');
var inTransaction = require('../platform/transaction');
var alertOperations = require('./alertOperations');
var applyMessage = require('./applyMessage');
var noticePlatformChange = require('./noticePlatformChange');

/** @typedef {import('../domain/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../domain/outcome').Outcome} Outcome */
/** @typedef {import('../platform/ledger').LedgerEntry} LedgerEntry */

/**
 * Brings an order to where TikTok has it: cancelled, in part or whole, delivered, completed, or with another address.
 * An order that is not here is none of ours yet: whoever creates it, creates it as it is then.
 * @param {TikTokOrder} tiktokOrder - as Get Order Detail gave it
 */
function reconcileOrder(tiktokOrder) {
    var known = ledger.findEntry(tiktokOrder.id);
    var order = known ? orders.getOrder(known.custom.orderNo || '') : null;
    if (!order) {
        return;
    }
    noticePlatformChange.noticeFirst(order, known);
    var outcome = inTransaction(function () {
        return reconcile(order, ledger.findEntry(tiktokOrder.id), tiktokOrder);
    }, isKept);
    if (!isKept(outcome)) {
        log.logOf('order').warn(order.orderNo + ': what TikTok says was not applied: ' + outcome.code);
    }
}

/**
 * A refusal leaves nothing half done.
 * @param {Outcome | null} outcome
 * @returns {boolean}
 */
function isKept(outcome) {
    return !outcome || outcome.outcome !== 'rejected';
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 * @returns {Outcome | null}
 */
function reconcile(order, entry, tiktokOrder) {
    ledger.rememberTikTokOrder(entry, tiktokOrder);
    ledger.rememberShipBy(entry, tiktokOrderModule.shipByOf(tiktokOrder));
    var state = orderStateModule.readState(order, entry);
    var hasShipped = orderState.unchangedState(state).shippingStatus !== 'NOTSHIPPED';
    if (tiktokOrder.has_updated_recipient_address && !hasShipped && state.status !== 'CANCELLED') {
        correctAddress(order, entry, tiktokOrder);
    }
    var message = tiktokOrderModule.messageOf(
        tiktokOrder,
        packages.plus(state.cancelled, state.cancelledTooLate),
        hasShipped
    );
    return message ? applyMessage(order, entry, message) : null;
}

/**
 * The OMS may have read the old one already.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 */
function correctAddress(order, entry, tiktokOrder) {
    var address = readRecipientAddress(tiktokOrder.recipient_address);
    if (address && orderAddress.correctShippingAddress(order, address)) {
        alertOperations.alertOperations(
            order,
            entry,
            'The buyer has changed the shipping address: make sure that the OMS ships to the new one'
        );
    }
}

module.exports = reconcileOrder;
