'use strict';

var findBuyer = require('./findBuyer');
var erasedOrder = require('./store/erasedOrder');
var pendingErasures = require('./store/pendingErasures');
var eraseEntry = require('../lifecycle/store/ledger/eraseEntry');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var refusedOrders = require('../orders/store/refusedOrders');
var auditTrail = require('../platform/auditTrail');
var transaction = require('../platform/transaction');
var differences = require('../reconciliation/store/differences');
var eraseReturns = require('../returns/eraseReturns');
var taskLists = require('../tasks/store/taskLists');

/** @typedef {import('./findBuyer').BuyersOrder} BuyersOrder */

/**
 * The result of an erasure.
 * @typedef {Object} Erasure
 * @property {string[]} erased - Numbers of the orders whose buyer was erased.
 * @property {BuyersOrder[]} refused - Orders that could not be, each with its reason.
 */

/**
 * Erases the buyer of some orders: at once from orders, ledger, returns, tasks and refused orders, and from files with
 * the next runs of TikTokShop-ProcessTasks, because a request may not write files. Each order in a transaction of its
 * own. Safe to repeat.
 * @param {string[]} orderNos - as `findBuyer` has found them
 * @param {string} by - login of the person who wants it so
 * @returns {Erasure}
 */
function eraseBuyer(orderNos, by) {
    var result = { erased: [], refused: [] };
    orderNos.forEach(function (orderNo) {
        var refused = transaction.inTransaction(function () {
            return eraseOne(orderNo, by);
        });
        if (refused) {
            result.refused.push(refused);
        } else {
            result.erased.push(orderNo);
        }
    });
    return result;
}

/**
 * @param {string} orderNo
 * @param {string} by
 * @returns {BuyersOrder | null} the order, if it cannot be erased; null if it was
 */
function eraseOne(orderNo, by) {
    var order = orders.getOrder(orderNo);
    if (!order || !findBuyer.isOurs(order)) {
        return { orderNo: orderNo, externalOrderId: '', status: '', isErased: false, refusal: 'open' };
    }
    var known = findBuyer.buyersOrder(order);
    if (known.refusal !== '') {
        return known;
    }
    var all = orders.editsOf(order);
    all.forEach(function (one) {
        erasedOrder.eraseOrder(one, by);
    });
    var entry = findEntry.entryFor(order, known.externalOrderId);
    if (entry) {
        eraseEntry(entry);
    }
    eraseReturns.eraseReturns(known.externalOrderId);
    differences.forgetDifferences(known.externalOrderId);
    taskLists.removeTasks(known.externalOrderId);
    refusedOrders.forgetRefusedOrder(known.externalOrderId);
    pendingErasures.addPendingErasure({
        externalOrderId: known.externalOrderId,
        orderNos: all.map(function (one) {
            return one.orderNo;
        }),
        createdAt: orders.createdAt(order)
    });
    auditTrail.recordAct(by, 'erased', orderNo);
    return null;
}

module.exports = eraseBuyer;
