'use strict';

var orderFilter = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderFilter');
var listOrders = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders');
var orderLists = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/store/orderLists');
var moment = require('../platform/moment');
var numbers = require('../platform/numbers');
var statusTone = require('../platform/rules/statusTone');
var webPage = require('../platform/webPage');
var pagesOf = require('../platform/paging');
var columnsView = require('./columns');
var emptyList = require('./emptyList');
var reasonsOf = require('./reasons');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').ListAddress} ListAddress */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').ListedOrder} ListedOrder */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').OrderList} OrderList */

/**
 * The view of a list of orders.
 * @param {OrderList} list
 * @param {ListAddress} address
 * @param {{ page: number, pages: number }} shown - which page, from 1, of how many
 * @param {string[]} months - the months that have figures
 * @returns {object}
 */
function listView(list, address, shown, months) {
    return {
        number: '',
        heading: webPage.text('filter.' + address.filter),
        filters: filtersView(address.filter),
        address: address,
        columns: columnsView(listOrders.sortsOfList(address.filter), address.sort),
        count: numbers.countText(list.count),
        isCut: list.count >= orderLists.MAX_FOUND,
        rows: list.orders.map(rowOf),
        empty: emptyList.emptyListText(address),
        pages: pagesOf(shown.page, shown.pages),
        months: months
    };
}

/**
 * The view of orders that were found by a number.
 * @param {string} number
 * @param {OrderList} list
 * @param {string[]} months - the months that have figures
 * @returns {object}
 */
function foundView(number, list, months) {
    return {
        number: number,
        heading: webPage.text('orders.found'),
        filters: filtersView(''),
        address: { filter: 'all', from: '', to: '', sort: '', shop: '' },
        columns: columnsView([], ''),
        count: numbers.countText(list.count),
        isCut: false,
        rows: list.orders.map(rowOf),
        empty: emptyList.nothingFoundText(number),
        pages: pagesOf(1, 1),
        months: months
    };
}

/**
 * @param {string} current
 * @returns {object[]}
 */
function filtersView(current) {
    return orderFilter.orderFilters().map(function (filter) {
        return {
            name: filter,
            label: webPage.text('filter.' + filter),
            isCurrent: filter === current
        };
    });
}

/**
 * @param {ListedOrder} order
 * @returns {object}
 */
function rowOf(order) {
    return {
        orderNo: order.orderNo,
        externalOrderId: order.externalOrderId,
        created: moment.momentOf(order.createdAt),
        status: webPage.text('status.' + order.status, order.status),
        tone: statusTone(order.status),
        deadline: moment.deadlineOf(order.deadline),
        total: numbers.amountText(order.total),
        customerName: order.customerName,
        reasons: reasonsOf(order),
        tracking: order.trackingNumbers.join(', ')
    };
}

module.exports = {
    listView: listView,
    foundView: foundView
};
