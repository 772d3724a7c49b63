'use strict';

var returnsModule = require('../lifecycle/store/returns');
var omsService = require('../platform/outgoing/omsService');
var tasks = require('../tasks/store/tasks');
var returnFacts = require('./returnFacts');
var decideAct = require('./rules/decideAct');
var refund = require('./rules/refund');
var returnedUnits = require('./rules/returnedUnits');
var returnEvent = require('./rules/returnEvent');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('./rules/returnEvent').ReturnOfOrder} ReturnOfOrder */
/** @typedef {import('./store/returnObject').ReturnObject} ReturnObject */

/**
 * Enqueues a task that tells the OMS of a return as it is now, if the OMS has an address. The number in its id grows
 * also after the object of the return was forgotten. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ReturnObject} object
 * @param {TikTokReturn} told
 */
function enqueueReturnEvent(order, entry, object, told) {
    var returns = returnsModule.returnsOf(entry);
    var known = returns.known && returns.known[told.returnId];
    if (!omsService.hasOms() || !known) {
        return;
    }
    var count = Math.max(object.custom.toldCount || 0, known.told || 0) + 1;
    known.told = count;
    returnsModule.storeReturns(entry, returns);
    enqueueEvent(object, told, count, {
        orderNo: order.orderNo,
        units: known.units,
        refund: refund.refundAmount(known.refund),
        allowed: decideAct.allowedActs(returnFacts(object, told, known.units))
    });
}

/**
 * Enqueues a task that tells the OMS of a return whose order B2C Commerce has deleted: nothing can be decided about it
 * here, but the OMS learns how it ends. Needs a transaction.
 * @param {ReturnObject} object
 * @param {TikTokReturn} told
 */
function enqueueReturnEventOfDeleted(object, told) {
    if (omsService.hasOms()) {
        enqueueEvent(object, told, (object.custom.toldCount || 0) + 1, {
            orderNo: object.custom.orderNo || '',
            units: returnedUnits(told.lines, {}),
            refund: refund.refundAmount(refund.refundOf(told)),
            allowed: []
        });
    }
}

/**
 * @param {ReturnObject} object
 * @param {TikTokReturn} told
 * @param {number} count
 * @param {ReturnOfOrder} about
 */
function enqueueEvent(object, told, count, about) {
    object.custom.toldCount = count;
    var event = returnEvent(told, count, about);
    tasks.enqueue(event.eventId, 'tell-oms', {
        orderNo: about.orderNo,
        externalOrderId: told.orderId,
        shopId: object.custom.shopId || '',
        payload: event
    });
}

module.exports = {
    enqueueReturnEvent: enqueueReturnEvent,
    enqueueReturnEventOfDeleted: enqueueReturnEventOfDeleted
};
