'use strict';

var tasks = require('../tasks/store/tasks');
var isOmsThere = require('./isOmsThere');
var packages = require('./rules/packages');

/** @typedef {import('./rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('./rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('./store/ledger').LedgerEntry} LedgerEntry */

/**
 * Makes a task of telling the OMS that an order, or some of its units, were cancelled, so that it does not ship them.
 * What the OMS has cancelled itself it need not be told. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {OrderMessage} message
 * @param {OrderChanges} changes
 */
function enqueueOmsCancellation(entry, message, changes) {
    if (message.initiator === 'SELLER' || !isOmsThere()) {
        return;
    }
    var externalOrderId = entry.custom.externalOrderId;
    var orderNo = entry.custom.orderNo || '';
    var isPartial = changes.status !== 'CANCELLED';
    // Further units are further news, and the first are told only once.
    var count = packages.countUnits(changes.cancelled) + packages.countUnits(changes.cancelledTooLate);
    var eventId = 'cancelled-' + externalOrderId + (isPartial ? '-' + count : '');
    var notice = {
        eventId: eventId,
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        status: 'CANCELLED',
        // To the OMS, whoever works in Business Manager is the seller.
        initiator: message.initiator === 'OPERATIONS' ? 'SELLER' : message.initiator,
        reason: message.reason
    };
    if (isPartial) {
        var units = message.cancelledItems || {};
        notice.items = Object.keys(units).map(function (productId) {
            return {
                productId: productId,
                quantity: packages.unitsOf(units, productId)
            };
        });
    }
    tasks.enqueue(eventId, 'tell-oms', {
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        shopId: '',
        payload: notice
    });
}

module.exports = enqueueOmsCancellation;
