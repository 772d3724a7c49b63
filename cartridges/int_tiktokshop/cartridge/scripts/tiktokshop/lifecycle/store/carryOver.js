'use strict';

var standIn = require('../rules/standIn');
var isErased = require('./isErased');
var orderLines = require('./orderLines');
var returns = require('./returns');

/**
 * Attributes of an order that nothing writes again: notes, tag, difference in totals, who paid its discounts, and what TikTok
 * paid back.
 */
var WRITTEN_ONCE = [
    'buyerNote',
    'orderNote',
    'orderTag',
    'tiktokTotalsDifference',
    'socialChannel',
    'tiktokSellerDiscount',
    'tiktokPlatformDiscount',
    'tiktokCofundedDiscount',
    'tiktokUnassignedDiscount',
    'tiktokTaxCollector',
    'tiktokRefunds',
    'tiktokRefundTotal'
];

/**
 * Copies notes, tag, erasure, payers, refunds and return statuses from an edited order to its successor: B2C Commerce
 * may give that one no custom attributes. Needs a transaction. Source: platform doc BasketMgr.createBasketFromOrder,
 * which promises none.
 * @param {dw.order.Order} edited
 * @param {dw.order.Order} successor
 */
function carryOver(edited, successor) {
    WRITTEN_ONCE.forEach(function (name) {
        var written = edited.custom[name];
        if (written) {
            successor.custom[name] = written;
        }
    });
    if (isErased(edited)) {
        successor.custom.tiktokErasedAt = edited.custom.tiktokErasedAt;
    }
    var status = returns.returnStatusOf(edited);
    if (status !== null) {
        successor.custom.externalReturnStatus = status;
    }
    copyLineReturns(edited, successor);
}

/**
 * The return status of each product. A product that the successor lacks has none there.
 * @param {dw.order.Order} edited
 * @param {dw.order.Order} successor
 */
function copyLineReturns(edited, successor) {
    var statuses = {};
    orderLines.linesOf(edited).forEach(function (line) {
        statuses[standIn.productBehind(line.productID)] = Number(line.custom.externalLineItemReturnStatus.value);
    });
    orderLines.linesOf(successor).forEach(function (line) {
        var status = statuses[standIn.productBehind(line.productID)];
        if (status) {
            line.custom.externalLineItemReturnStatus = status;
        }
    });
}

module.exports = carryOver;
