'use strict';

var possibleTime = require('./rules/possibleTime');
var outcome = require('../platform/rules/outcome');
var clock = require('../platform/clock');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var settings = require('../platform/settings');

/** @typedef {import('./rules/orderEvent').OrderEvent} OrderEvent */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../identity/rules/decideIdentity').OrderIdentity} OrderIdentity */

/**
 * The order of an event; for an edited order its successor.
 * @param {OrderEvent} event
 * @returns {dw.order.Order | null}
 */
function orderOfEvent(event) {
    var order = orders.getOrder(orderNoOfEvent(event));
    return order && orders.currentOrder(order);
}

/**
 * The number of the order. The ledger knows numbers of the official cartridges, which use the site's own sequence.
 * @param {OrderEvent} event
 * @returns {string}
 */
function orderNoOfEvent(event) {
    var entry = event.orderNo === '' ? findEntry.findEntry(event.externalOrderId) : null;
    return event.orderNo || (entry && entry.custom.orderNo) || settings.orderNoOf(event.externalOrderId);
}

/**
 * Why an event cannot be for this order; null if it can.
 * @param {OrderEvent} event
 * @param {dw.order.Order | null} order
 * @param {OrderIdentity} identity
 * @returns {Outcome | null}
 */
function refuseEvent(event, order, identity) {
    if (!order || identity.standing === 'foreign') {
        return outcome.rejected(
            'order_not_found',
            'orderNo',
            'the number of a TikTok Shop order',
            'There is no TikTok Shop order ' + orderNoOfEvent(event)
        );
    }
    if (event.externalOrderId !== '' && event.externalOrderId !== identity.externalOrderId) {
        return outcome.rejected(
            'contradiction',
            'externalOrderId',
            'the id of the same order',
            'orderNo and externalOrderId name two orders'
        );
    }
    if (identity.standing === 'unproven') {
        return outcome.rejected(
            'order_unproven',
            'orderNo',
            'an order with proof that it is from TikTok Shop',
            'There is no proof that order ' + orderNoOfEvent(event) + ' is from TikTok Shop; a person must release it'
        );
    }
    var occurredAt = event.message.occurredAt;
    var current = clock.now().getTime();
    // An event may be older than an edited order: then the time of the first order counts.
    return possibleTime.isSinceCreation(occurredAt, order.creationDate.getTime(), current)
        ? null
        : possibleTime.refuseImpossibleTime(occurredAt, orders.createdAt(order), current, settings.omsClockMinutes());
}

module.exports = {
    orderOfEvent: orderOfEvent,
    orderNoOfEvent: orderNoOfEvent,
    refuseEvent: refuseEvent
};
