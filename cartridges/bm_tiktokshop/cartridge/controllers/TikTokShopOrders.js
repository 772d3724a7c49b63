'use strict';

var listOrders = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders');
var monthFigures = require('int_tiktokshop/cartridge/scripts/tiktokshop/figures/rules/monthFigures');
var sumMonth = require('int_tiktokshop/cartridge/scripts/tiktokshop/figures/sumMonth');
var answerCsv = require('../scripts/bm_tiktokshop/platform/webCsv');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var monthRows = require('../scripts/bm_tiktokshop/orders/monthCsv');
var csvRows = require('../scripts/bm_tiktokshop/orders/orderCsv');
var orderList = require('../scripts/bm_tiktokshop/orders/orderList');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').ListAddress} ListAddress */

/** Orders on a page. */
var PAGE = 25;

/** Orders in a file; one search finds no more. */
var EXPORTED = 1000;

/**
 * TikTokShopOrders-Show: shows a list of orders. Parameters: `filter`, `from` and `to` (days, both included), `sort`,
 * `shop` (of a list of orders at fault in a measure of TikTok) and `page`; or `number`, by which orders are searched: if it finds
 * one order, that order opens.
 */
var Show = webPage.forBusinessManager(function () {
    var number = webPage.parameter('number').trim();
    if (number !== '') {
        showFound(number);
        return;
    }
    var page = webPage.pageNumber();
    var list = listOrders.listOrders(addressOf(), (page - 1) * PAGE, PAGE);
    var shown = { page: page, pages: Math.ceil(list.count / PAGE) };
    webPage.showPage('orders', 'orders', orderList.listView(list, addressOf(), shown, sumMonth.listMonths()));
});

Show.public = true;

/** @param {string} number */
function showFound(number) {
    var found = listOrders.findOrders(number);
    var only = found.count === 1 ? found.orders[0] : undefined;
    if (only) {
        webPage.goTo('TikTokShopOrder-Show', { no: only.orderNo });
    } else {
        webPage.showPage('orders', 'orders', orderList.foundView(number, found, sumMonth.listMonths()));
    }
}

/** TikTokShopOrders-Export: sends the list as a CSV file, with at most 1,000 orders. Parameters as above. */
var Export = webPage.forBusinessManager(function () {
    var address = addressOf();
    answerCsv('tiktokshop-orders-' + address.filter + '.csv', csvRows(listOrders.listOrders(address, 0, EXPORTED)));
});

Export.public = true;

/** TikTokShopOrders-Month: sends the figures of a month as a CSV file. Parameter: `month`, for example `2026-11`. */
var Month = webPage.forBusinessManager(function () {
    var asked = webPage.parameter('month');
    var month = monthFigures.isMonth(asked) ? asked : '';
    answerCsv('tiktokshop-month-' + month + '.csv', monthRows(month, sumMonth.getMonth(month)));
});

Month.public = true;

/**
 * A list by a measure of TikTok has its own days.
 * @returns {ListAddress}
 */
function addressOf() {
    var orderFilter = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderFilter');
    var orderSort = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderSort');
    var filter = orderFilter.filterNamed(webPage.parameter('filter'));
    var isMeasured = orderFilter.measureOfFilter(filter) !== null;
    return {
        filter: filter,
        from: isMeasured ? '' : webPage.parameter('from'),
        to: isMeasured ? '' : webPage.parameter('to'),
        sort: orderSort.sortNamed(webPage.parameter('sort')),
        shop: webPage.parameter('shop')
    };
}

module.exports = {
    Show: Show,
    Export: Export,
    Month: Month
};
