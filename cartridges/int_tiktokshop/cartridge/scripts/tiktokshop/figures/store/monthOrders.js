'use strict';

var LineItemCtnr = require('dw/order/LineItemCtnr');
var OrderMgr = require('dw/order/OrderMgr');
var returns = require('../../lifecycle/store/returns');
var orderLines = require('../../lifecycle/store/orderLines');
var moneyOfOrder = require('../../lifecycle/store/orderMoney');
var amounts = require('../../platform/amounts');
var moneyModule = require('../../platform/rules/money');
var appliedStatusOf = require('../../lifecycle/store/ledger/appliedStatus');
var monthFigures = require('../rules/monthFigures');

/** @typedef {import('../../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../rules/monthFigures').OrderFigures} OrderFigures */

/**
 * Visits every order of channel TikTok that was created in a time, however many there are. Jobs only. If `visit`
 * throws, the platform logs it and continues with the next order. Source: platform doc OrderMgr.processOrders.
 * @param {{ since: Date, before: Date }} made
 * @param {(order: dw.order.Order) => void} visit
 */
function eachOrderCreated(made, visit) {
    OrderMgr.processOrders(
        visit,
        'channelType = {0} AND creationDate >= {1} AND creationDate < {2}',
        LineItemCtnr.CHANNEL_TYPE_TIKTOK,
        made.since,
        made.before
    );
}

/**
 * What an order adds to the figures of its month.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {OrderFigures}
 */
function figuresOf(order, entry) {
    var money = moneyOfOrder(order);
    var stored = function (text) {
        return moneyModule.signedMinorUnitsOfText(text || '0', money.currency) || 0;
    };
    var isCancelled = appliedStatusOf(entry) === 'CANCELLED';
    return {
        shopId: entry.custom.shopId || '',
        currency: money.currency,
        amounts: {
            total: money.total,
            sellerDiscount: stored(order.custom.tiktokSellerDiscount),
            platformDiscount: stored(order.custom.tiktokPlatformDiscount),
            cofundedDiscount: stored(order.custom.tiktokCofundedDiscount),
            unassignedDiscount: stored(order.custom.tiktokUnassignedDiscount),
            shipping: money.shipping,
            tax: money.tax,
            taxByTikTok: order.custom.tiktokTaxCollector === 'TikTok' ? money.tax : 0,
            cancelled: isCancelled ? money.total : cancelledUnits(order)
        },
        isCancelled: isCancelled,
        hasReturn: returns.returnsOf(entry).count > 0
    };
}

/**
 * What the cancelled units of an order cost, without their shipping.
 * @param {dw.order.Order} order
 * @returns {number}
 */
function cancelledUnits(order) {
    return orderLines.linesOf(order).reduce(function (sum, line) {
        return (
            sum +
            monthFigures.priceOfUnits(
                amounts.minorUnitsOf(line.adjustedGrossPrice, order.currencyCode),
                line.custom.quantityCanceled || 0,
                line.quantityValue
            )
        );
    }, 0);
}

module.exports = {
    eachOrderCreated: eachOrderCreated,
    figuresOf: figuresOf
};
