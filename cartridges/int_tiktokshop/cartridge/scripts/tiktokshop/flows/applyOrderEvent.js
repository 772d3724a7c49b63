'use strict';

var orderEvent = require('../domain/orderEvent');
var outcome = require('../domain/outcome');
var clock = require('../platform/clock');
var ledger = require('../platform/ledger');
var log = require('../platform/log');
var orders = require('../platform/orders');
var settings = require('../platform/settings');
var transaction = require('../platform/transaction');
var adoptOrder = require('./adoptOrder');
var applyMessage = require('./applyMessage');

/**
 * Applies one event of the OMS, however it came, in a transaction of its own.
 * @param input - the event as parsed JSON, see docs/oms.md
 * @returns always an outcome: a fault of ours is logged and answered as `internal_error`
 */
function applyOrderEvent(input) {
    var parsed = orderEvent.parseOrderEvent(input, clock.isoNow());
    if (!parsed.ok) {
        return parsed.rejection;
    }
    var event = parsed.event;
    try {
        return transaction.inTransaction(
            function () {
                return apply(event);
            },
            function (outcome) {
                return outcome.outcome === 'applied';
            }
        );
    } catch (e) {
        log.logOf('oms').error('event ' + event.message.eventId + ': ' + log.describeError(e));
        return outcome.rejected('internal_error', '', '', 'The event could not be applied; send it again');
    }
}

function apply(event) {
    var orderNo = event.orderNo || settings.orderNoOf(event.externalOrderId);
    var order = orders.getOrder(orderNo);
    var externalOrderId = order ? orders.externalOrderIdOf(order) : '';
    if (!order || externalOrderId === '') {
        return outcome.rejected(
            'order_not_found',
            'orderNo',
            'the number of a TikTok Shop order',
            'There is no TikTok Shop order ' + orderNo
        );
    }
    if (event.externalOrderId !== '' && event.externalOrderId !== externalOrderId) {
        return outcome.rejected(
            'contradiction',
            'externalOrderId',
            'the id of the same order',
            'orderNo and externalOrderId name two orders'
        );
    }
    return applyMessage.applyMessage(
        order,
        ledger.findEntry(externalOrderId) || adoptOrder.adoptOrder(order),
        event.message
    );
}

module.exports = {
    applyOrderEvent: applyOrderEvent
};
