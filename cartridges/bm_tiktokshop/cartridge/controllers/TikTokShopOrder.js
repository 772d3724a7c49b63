'use strict';

var nextOrder = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/nextOrder');
var operation = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation');
var runOperation = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/runOperation');
var getOrderDossier = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier');
var operationForm = require('../scripts/bm_tiktokshop/platform/webOperation');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var ask = require('../scripts/bm_tiktokshop/platform/ask');
var orderView = require('../scripts/bm_tiktokshop/order/order');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation').OperationName} OperationName */

/**
 * TikTokShopOrder-Show: shows one order and its operations. Parameter: `no`, the order number, or `OrderNo`, as the order's
 * own page in Business Manager calls it.
 */
var Show = webPage.forBusinessManager(function () {
    var dossier = getOrderDossier(webPage.parameter('no') || webPage.parameter('OrderNo'));
    if (dossier) {
        webPage.showPage('orders', 'order', orderView(dossier), dossier.order.orderNo);
    } else {
        webPage.refuse(404, 'error.order');
    }
});

Show.public = true;

/** TikTokShopOrder-Next: opens the next order that needs a person. Parameter: `after`, the order that is open. */
var Next = webPage.forBusinessManager(function () {
    var orderNo = nextOrder(webPage.parameter('after'));
    if (orderNo === '') {
        webPage.goTo('TikTokShopOverview-Show', { done: 'order.nonext' });
    } else {
        webPage.goTo('TikTokShopOrder-Show', { no: orderNo });
    }
});

Next.public = true;

/**
 * TikTokShopOrder-Ask: previews an operation and asks for confirmation. Parameters: `no`, `act` and what the operation
 * needs of `carrier`, `trackingNumber`, `packageNo`, `reason`, `cancelId`, `units-{product id}`.
 */
var Ask = webPage.forBusinessManager(function () {
    var name = operation.operationNamed(webPage.parameter('act'));
    var form = operationForm();
    var preview = name ? runOperation.previewOperation(name, webPage.parameter('no'), form) : null;
    if (name && preview) {
        webPage.showPage(
            'orders',
            'order/ask',
            ask.askView(name, webPage.parameter('no'), form, preview),
            titleOf(name)
        );
    } else {
        webPage.refuse(404, 'error.order');
    }
});

Ask.public = true;

/** TikTokShopOrder-Act: runs an operation. Fields as above, and `eventId`: sending the form twice runs it once. */
var Act = webPage.forForms(function () {
    var name = operation.operationNamed(webPage.parameter('act'));
    if (!name) {
        webPage.refuse(404, 'error.order');
        return;
    }
    var orderNo = webPage.parameter('no');
    var form = operationForm();
    var outcome = runOperation.runOperation(name, orderNo, form);
    if (outcome.code === 'order_not_found') {
        webPage.refuse(404, 'error.order');
    } else if (outcome.outcome === 'rejected') {
        var view = ask.askView(name, orderNo, form, { outcome: outcome, effects: [] });
        webPage.showRefusal('orders', 'order/ask', view, titleOf(name));
    } else {
        webPage.goTo('TikTokShopOrder-Show', {
            no: orderNo,
            done: 'order.' + (outcome.outcome === 'applied' ? name : outcome.outcome)
        });
    }
});

Act.public = true;

/**
 * @param {OperationName} name
 * @returns {string}
 */
function titleOf(name) {
    return webPage.labelled(webPage.text('act.' + name)) + webPage.parameter('no');
}

module.exports = {
    Show: Show,
    Next: Next,
    Ask: Ask,
    Act: Act
};
