'use strict';

var knownReturns = require('../../lifecycle/rules/knownReturns');
var standIn = require('../../lifecycle/rules/standIn');
var orderLines = require('../../lifecycle/store/orderLines');
var returns = require('../../lifecycle/store/returns');
var money = require('../../platform/rules/money');
var orderReturns = require('../rules/orderReturns');

/** @typedef {import('../../lifecycle/rules/knownReturns').KnownReturn} KnownReturn */
/** @typedef {import('../../lifecycle/rules/knownReturns').KnownReturns} KnownReturns */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Books a return on its order: in the ledger, and in the attributes that others read. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} returnId
 * @param {KnownReturn} one
 * @param {Units} available - units that were ordered and not cancelled
 */
function bookReturn(order, entry, returnId, one, available) {
    var before = returns.returnsOf(entry);
    var known = before.known || {};
    known[returnId] = one;
    var status = orderReturns.orderReturnStatus(known, available);
    returns.storeReturns(entry, { count: before.count, status: status, known: known });
    order.custom.externalReturnStatus = status;
    writeLines(order, known, available);
    writeRefunds(order, known);
}

/**
 * @param {dw.order.Order} order
 * @param {KnownReturns} known
 * @param {Units} available
 */
function writeLines(order, known, available) {
    orderLines.linesOf(order).forEach(function (line) {
        var status = orderReturns.lineReturnStatus(known, available, standIn.productBehind(line.productID));
        if (status !== null) {
            line.custom.externalLineItemReturnStatus = status;
        }
    });
}

/**
 * @param {dw.order.Order} order
 * @param {KnownReturns} known
 */
function writeRefunds(order, known) {
    var currency = order.currencyCode;
    var refunds = {};
    Object.keys(known).forEach(function (returnId) {
        var refund = known[returnId].refund;
        if (refund) {
            refunds[returnId] = {
                amount: money.fromMinorUnits(refund.amount, refund.currency),
                currency: refund.currency
            };
        }
    });
    if (Object.keys(refunds).length > 0) {
        order.custom.tiktokRefunds = JSON.stringify(refunds);
        order.custom.tiktokRefundTotal = money.fromMinorUnits(knownReturns.refundTotal(known, currency), currency);
    }
}

module.exports = bookReturn;
