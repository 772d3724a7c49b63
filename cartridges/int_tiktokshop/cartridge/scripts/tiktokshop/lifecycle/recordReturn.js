'use strict';

var tasks = require('../tasks/store/tasks');
var httpCall = require('../platform/httpCall');
var alertOperations = require('./alertOperations');
var isFromSeller = require('./rules/orderMessage');
var history = require('./store/history');
var returns = require('./store/returns');

/** @typedef {import('./rules/orderMessage').Initiator} Initiator */
/** @typedef {import('./store/ledger').LedgerEntry} LedgerEntry */

/**
 * Records what is said of a return or a refund: in the order's history, as a note and an alert, and as a task that
 * tells the OMS, unless it is the OMS that says it. Changes nothing else. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string[]} said - in words, without personal data
 * @param {Initiator} initiator
 */
function recordReturn(order, entry, said, initiator) {
    var count = returns.returnsOf(entry).count + 1;
    var isFromOms = isFromSeller(initiator);
    returns.storeReturns(entry, { count: count, status: returns.returnStatusOf(order) });
    history.addHistory(entry, isFromOms ? 'OMS' : 'TIKTOK', 'Return: ' + said.join(', '), { outcome: 'recorded' });
    var text = 'A return or refund was reported: ' + said.join(', ');
    alertOperations.alertOperations(order, entry, text + '. The cartridge records it and changes nothing');
    if (!isFromOms && httpCall.credentialOf('tiktokshop.oms').url !== '') {
        tellOms(order, entry, count);
    }
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {number} count
 */
function tellOms(order, entry, count) {
    var externalOrderId = entry.custom.externalOrderId;
    var notice = {
        eventId: 'return-' + externalOrderId + '-' + count,
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

module.exports = recordReturn;
