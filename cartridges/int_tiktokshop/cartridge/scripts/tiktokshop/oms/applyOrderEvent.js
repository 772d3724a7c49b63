'use strict';

var foreignOrders = require('../identity/store/foreignOrders');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var refusedShipments = require('../lifecycle/store/ledger/refusedShipments');
var log = require('../platform/log');
var decideIdentity = require('../identity/rules/decideIdentity');
var orderIdentity = require('../identity/store/orderIdentity');
var orders = require('../lifecycle/store/orders');
var newObjects = require('../platform/newObjects');
var transaction = require('../platform/transaction');
var adoptOrder = require('../identity/adoptOrder');
var followEdit = require('../identity/followEdit');
var applyReturnDecision = require('./applyReturnDecision');
var applyMessage = require('../lifecycle/applyMessage');
var rememberMessage = require('../lifecycle/rememberMessage');
var alertRefusal = require('../lifecycle/alertRefusal');
var undoDueCancellation = require('../lifecycle/undoDueCancellation');
var catchUpIfChanged = require('../patches/catchUpIfChanged');
var ownFailure = require('./rules/ownFailure');
var orderOfEvent = require('./orderOfEvent');

/** @typedef {import('./rules/orderEvent').OrderEvent} OrderEvent */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./readOrderEvent').ReadEvent} ReadEvent */

/**
 * Applies an event that was read, in a transaction of its own. Never throws.
 * @param {ReadEvent} readEvent
 * @returns {Outcome} the outcome; `try_again_later` if the request may create no more custom objects; `internal_error`
 *     after an exception, which is logged
 */
function applyReadEvent(readEvent) {
    var result = readEvent.result;
    switch (result.kind) {
        case 'event':
            return applyParsedEvent(result.event);
        case 'decision':
            return applyReturnDecision(result.decision);
        case 'rejection':
            return result.rejection;
    }
}

/**
 * Applies an event that was parsed already, or that a person sends in place of the OMS.
 * @param {OrderEvent} event
 * @returns {Outcome}
 */
function applyParsedEvent(event) {
    try {
        noticeBefore(event);
        var applied = transaction.inTransaction(
            function () {
                return apply(event);
            },
            function (item) {
                return item.outcome.outcome !== 'rejected';
            }
        );
        if (applied.outcome.outcome === 'rejected') {
            rememberRejection(event, applied.outcome);
        } else if (applied.outcome.outcome === 'applied') {
            undoDueCancellation.undoDueCancellation(applied.externalOrderId);
        }
        return applied.outcome;
    } catch (e) {
        if (newObjects.isObjectLimitReached(e)) {
            return ownFailure.tryAgainLater('event');
        }
        log.logOf('oms').error('event ' + event.message.eventId + ': ' + log.describeError(e));
        return ownFailure.notApplied('event');
    }
}

/**
 * Notices changes in B2C Commerce first, and judges what was written to the order where no hook tells, in transactions
 * that stay when the event is rejected.
 * @param {OrderEvent} event
 */
function noticeBefore(event) {
    var order = orders.getOrder(orderOfEvent.orderNoOfEvent(event));
    if (order && orders.currentOrder(order).replacedOrderNo) {
        // Until somebody notices the edit, the ledger has the order under the number before it.
        transaction.inTransaction(function () {
            return followEdit(order);
        });
    }
    var identity = order ? orderIdentity.identityOf(order) : decideIdentity.FOREIGN;
    var entry = order ? findEntry.entryFor(order, identity.externalOrderId) : null;
    if (order && (entry || identity.standing === 'proven')) {
        catchUpIfChanged(order, entry);
    }
}

/**
 * Adds a rejected event to the order's history, where operations look for it.
 * @param {OrderEvent} event
 * @param {Outcome} outcome
 */
function rememberRejection(event, outcome) {
    var order = orderOfEvent.orderOfEvent(event);
    if (
        order &&
        orderIdentity.identityOf(order).standing === 'foreign' &&
        orderIdentity.claimedIdsOf(order).length > 0
    ) {
        foreignOrders.recordForeignOrders([order.orderNo]);
    }
    transaction.inTransaction(function () {
        var entry = order ? findEntry.entryFor(order, orderIdentity.identityOf(order).externalOrderId) : null;
        if (!order || !entry) {
            return;
        }
        rememberMessage(entry, event.message, outcome);
        if (outcome.code === 'order_cancelled' && isOmsShipment(event)) {
            refusedShipments.keepRefusedShipment(entry, event.message);
        }
        if (outcome.code === 'order_on_hold' && outcome.current === 'CANCELLED') {
            // A cancelled order cannot be released, so the rejection would wait unseen.
            alertRefusal(order, entry, 'oms', outcome);
        }
    });
}

/**
 * Whether the OMS has sent a shipment. A person sees the refusal at once and does not expect it to apply later.
 * @param {OrderEvent} event
 * @returns {boolean}
 */
function isOmsShipment(event) {
    return event.message.packages.length > 0 && event.message.initiator === 'SELLER';
}

/**
 * The outcome of an event, and TikTok's id of its order; empty where there is none.
 * @typedef {Object} AppliedEvent
 * @property {Outcome} outcome
 * @property {string} externalOrderId
 */

/**
 * @param {OrderEvent} event
 * @returns {AppliedEvent}
 */
function apply(event) {
    var order = orderOfEvent.orderOfEvent(event);
    var identity = order ? orderIdentity.identityOf(order) : decideIdentity.FOREIGN;
    var refusal = orderOfEvent.refuseEvent(event, order, identity);
    return {
        externalOrderId: identity.externalOrderId,
        outcome: refusal || applyMessage(order, adoptOrder.adoptIfProven(order, identity), event.message)
    };
}

module.exports = {
    applyReadEvent: applyReadEvent,
    applyParsedEvent: applyParsedEvent
};
