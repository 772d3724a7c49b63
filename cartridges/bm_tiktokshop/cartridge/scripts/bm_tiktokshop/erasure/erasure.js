'use strict';

var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/erasure/eraseBuyer').Erasure} Erasure */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/erasure/findBuyer').BuyersOrder} BuyersOrder */

/**
 * The view that asks before a buyer is erased.
 * @param {BuyersOrder[]} orders
 * @returns {object}
 */
function askView(orders) {
    return viewOf(orders, '');
}

/**
 * The view that asks again, because the form came without the tick.
 * @param {BuyersOrder[]} orders
 * @returns {object}
 */
function askAgainView(orders) {
    return viewOf(orders, 'unsure');
}

/**
 * @param {BuyersOrder[]} orders
 * @param {'' | 'unsure'} doubt
 * @returns {object}
 */
function viewOf(orders, doubt) {
    var possible = orders.filter(function (order) {
        return order.refusal === '';
    });
    return {
        orders: orders.map(orderView),
        orderNos: possible
            .map(function (order) {
                return order.orderNo;
            })
            .join(' '),
        isPossible: possible.length > 0,
        isUnsure: doubt === 'unsure'
    };
}

/**
 * The view of what was erased, and what was not.
 * @param {Erasure} erasure
 * @returns {object}
 */
function doneView(erasure) {
    return { erased: erasure.erased, refused: erasure.refused.map(orderView) };
}

/**
 * @param {BuyersOrder} order
 * @returns {object}
 */
function orderView(order) {
    return {
        orderNo: order.orderNo,
        status: order.status,
        isErased: order.isErased,
        refusal: order.refusal === '' ? '' : webPage.text('erasure.refused.' + order.refusal)
    };
}

module.exports = {
    askView: askView,
    askAgainView: askAgainView,
    doneView: doneView
};
