'use strict';

var taskIds = require('../tasks/rules/taskIds');
var tasks = require('../tasks/store/tasks');
var omsService = require('../platform/outgoing/omsService');
var returns = require('./store/returns');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Enqueues a task that tells the OMS of the return or refund that was recorded last, if the OMS has an address. A
 * merchant's hook is told of cancellations only: it might take this for one. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function enqueueOmsReturn(order, entry) {
    if (!omsService.hasOms()) {
        return;
    }
    var externalOrderId = entry.custom.externalOrderId;
    var notice = {
        eventId: taskIds.returnTaskId(externalOrderId, returns.returnsOf(entry).count),
        orderNo: order.orderNo,
        externalOrderId: externalOrderId,
        status: 'RETURN',
        initiator: 'TIKTOK',
        action: order.custom.orderAction || '',
        returnStatus: returns.returnStatusOf(order),
        returnCase: order.custom.returnCase || ''
    };
    var about = { orderNo: order.orderNo, externalOrderId: externalOrderId, shopId: '', payload: notice };
    tasks.enqueue(notice.eventId, 'tell-oms', about);
}

module.exports = enqueueOmsReturn;
