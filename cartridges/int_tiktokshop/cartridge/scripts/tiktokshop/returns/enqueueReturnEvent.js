'use strict';

var returns = require('../lifecycle/store/returns');
var omsService = require('../platform/outgoing/omsService');
var tasks = require('../tasks/store/tasks');
var returnFacts = require('./returnFacts');
var decideAct = require('./rules/decideAct');
var refund = require('./rules/refund');
var returnEvent = require('./rules/returnEvent');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('./store/returnObject').ReturnObject} ReturnObject */

/**
 * Enqueues a task that tells the OMS of a return as it is now, if the OMS has an address. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ReturnObject} object
 * @param {TikTokReturn} told
 */
function enqueueReturnEvent(order, entry, object, told) {
    var known = returns.knownReturns(entry)[told.returnId];
    if (!omsService.hasOms() || !known) {
        return;
    }
    object.custom.toldCount = (object.custom.toldCount || 0) + 1;
    var event = returnEvent(told, object.custom.toldCount, {
        orderNo: order.orderNo,
        units: known.units,
        refund: refund.refundAmount(known.refund),
        allowed: decideAct.allowedActs(returnFacts(object, told, known.units))
    });
    tasks.enqueue(event.eventId, 'tell-oms', {
        orderNo: order.orderNo,
        externalOrderId: told.orderId,
        shopId: object.custom.shopId || '',
        payload: event
    });
}

module.exports = enqueueReturnEvent;
