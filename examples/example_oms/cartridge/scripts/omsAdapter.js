'use strict';

var omsService = require('./omsService');

/** What this OMS says, in the words of the event document. */
var STATUSES = { ACCEPTED: 'Acknowledged', DISPATCHED: 'Shipped', VOIDED: 'CANCELLED' };
var REASONS = { NO_STOCK: 'out_of_stock', WRONG_PRICE: 'wrong_price' };

/**
 * Hook app.tiktokshop.oms.event: a message of this OMS as the event document.
 *
 * @param {Object} message - one element of what came by API, by poll or on a line of a file
 * @returns {Object|undefined} the event; undefined for what is one already
 */
function event(message) {
    if (!message.salesOrder) {
        return undefined;
    }
    var translated = {
        eventId: 'example-' + message.no,
        orderNo: message.salesOrder,
        status: STATUSES[message.kind] || message.kind,
        occurredAt: message.time
    };
    if (message.kind === 'DISPATCHED') {
        translated.packages = message.parcels.map(packageOf);
    }
    if (message.kind === 'VOIDED') {
        translated.cancel = { reason: REASONS[message.cause] || message.cause };
    }
    return translated;
}

function packageOf(parcel) {
    return {
        packageNo: String(parcel.id),
        carrier: parcel.haulier,
        trackingNumber: parcel.reference,
        items: parcel.lines.map(function (line) {
            return { productId: line.sku, quantity: line.qty };
        })
    };
}

/**
 * Hook app.tiktokshop.oms.pull: what happened since the last time.
 *
 * @param {string} cursor - as it was given back the last time; empty the first time
 * @param {number} limit - messages at most
 * @returns {Object} {events, nextCursor}; the events are translated one by one
 * @throws {Error} when the OMS does not answer: the job asks again in its next run
 */
function pull(cursor, limit) {
    var answer = omsService.call('GET', '/messages?after=' + (cursor || '0') + '&max=' + limit, null);
    if (!answer) {
        throw new Error('the OMS did not answer');
    }
    return { events: answer.messages, nextCursor: String(answer.last) };
}

/**
 * Hook app.tiktokshop.oms.tell: the OMS must not ship what was cancelled.
 *
 * @param {Object} cancellation - {eventId, orderNo, externalOrderId, status, initiator, reason, items}
 * @returns {boolean} true once the OMS has acknowledged; otherwise it is told again later
 */
function tell(cancellation) {
    var items = (cancellation.items || []).map(function (item) {
        return { sku: item.productId, qty: item.quantity };
    });
    var body = { request: cancellation.eventId, lines: items };
    return omsService.call('PUT', '/sales-orders/' + cancellation.orderNo + '/void', body) !== null;
}

/**
 * Hook app.tiktokshop.oms.ask: whether an order may still be cancelled.
 *
 * @param {Object} question - {eventId, orderNo, externalOrderId, status, initiator, reason, answerBy}
 * @returns {boolean|null} null while the OMS does not know
 */
function ask(question) {
    var answer = omsService.call('GET', '/sales-orders/' + question.orderNo, null);
    if (!answer || !answer.stage) {
        return null;
    }
    return answer.stage === 'OPEN';
}

module.exports = {
    event: event,
    pull: pull,
    tell: tell,
    ask: ask
};
