'use strict';

var orderFilter = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderFilter');
var listOrders = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders');
var answerCsv = require('../scripts/bm_tiktokshop/platform/webCsv');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var csvRows = require('../scripts/bm_tiktokshop/orders/orderCsv');
var orderList = require('../scripts/bm_tiktokshop/orders/orderList');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').ListAddress} ListAddress */

/** Orders on a page. */
var PAGE = 25;

/** Orders in a file; one search finds no more. */
var EXPORTED = 1000;

/**
 * TikTokShopOrders-Show: shows a list of orders. Parameters: `filter`, `from` and `to` (days, both included) and
 * `page`; or `number`, an order number, TikTok id or tracking number.
 */
var Show = webPage.forBusinessManager(function () {
    var number = webPage.parameter('number').trim();
    if (number !== '') {
        webPage.showPage('orders', 'orders', orderList.foundView(number, listOrders.findOrders(number)));
        return;
    }
    var page = webPage.pageNumber();
    var list = listOrders.listOrders(addressOf(), (page - 1) * PAGE, PAGE);
    webPage.showPage('orders', 'orders', orderList.listView(list, addressOf(), page, Math.ceil(list.count / PAGE)));
});

Show.public = true;

/** TikTokShopOrders-Export: sends the list as a CSV file, with at most 1,000 orders. Parameters as above. */
var Export = webPage.forBusinessManager(function () {
    var address = addressOf();
    answerCsv('tiktokshop-orders-' + address.filter + '.csv', csvRows(listOrders.listOrders(address, 0, EXPORTED)));
});

Export.public = true;

/** @returns {ListAddress} */
function addressOf() {
    return {
        filter: orderFilter.filterNamed(webPage.parameter('filter')),
        from: webPage.parameter('from'),
        to: webPage.parameter('to')
    };
}

module.exports = {
    Show: Show,
    Export: Export
};
