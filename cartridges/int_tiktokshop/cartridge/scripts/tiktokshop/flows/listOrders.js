'use strict';

var packagesModule = require('../domain/packages');
var money = require('../domain/money');
var amounts = require('../platform/amounts');
var json = require('../platform/json');
var ledger = require('../platform/ledger');
var orderLists = require('../platform/orderLists');
var siteDay = require('../platform/siteDay');
var ordersModule = require('../platform/orders');
var orderState = require('../platform/orderState');
var tracking = require('../platform/tracking');

/** @typedef {import('../domain/orderFilter').OrderFilter} OrderFilter */

/**
 * One order of a list.
 * @typedef {Object} ListedOrder
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {Date} createdAt
 * @property {string} status
 * @property {string} customerName
 * @property {string} total - For example `104.94 USD`.
 * @property {string} holdReason - Why it waits for a person; empty when it does not.
 * @property {string} tag
 * @property {string[]} trackingNumbers
 * @property {boolean} needsAttention
 */

/**
 * Some orders of a list, and how many there are in all.
 * @typedef {Object} OrderList
 * @property {number} count
 * @property {ListedOrder[]} orders
 */

/**
 * What leads to a list of orders.
 * @typedef {Object} ListAddress
 * @property {OrderFilter} filter
 * @property {string} from - Days where the site is, for example `2026-11-28`, both included; anything else is no limit.
 * @property {string} to
 */

/**
 * Orders of a list, with one search, however many orders there are.
 * @param {ListAddress} address
 * @param {number} skip - how many to pass over
 * @param {number} limit
 * @returns {OrderList}
 */
function readOrders(address, skip, limit) {
    var made = siteDay.daysBetween(address.from, address.to);
    var page = orderLists.listOrders({ filter: address.filter, made: made }, skip, limit);
    return { count: page.count, orders: page.orders.map(describe) };
}

/**
 * Orders with a number: that of the order, TikTok's, or one that a parcel of it has. Asks by key only, so it finds what
 * was made a moment ago; a tracking number is known after the next run of TikTokShop-ProcessTasks.
 * @param {string} number
 * @returns {OrderList}
 */
function findOrders(number) {
    var orderNos = [number];
    [number].concat(tracking.ordersTracked(number)).forEach(function (externalOrderId) {
        var entry = ledger.findEntry(externalOrderId);
        var orderNo = entry ? entry.custom.orderNo || '' : '';
        if (orderNo !== '' && orderNos.indexOf(orderNo) < 0) {
            orderNos.push(orderNo);
        }
    });
    var orders = orderNos.map(ordersModule.getOrder).filter(function (order) {
        return order !== null && ordersModule.isTikTokOrder(order);
    });
    return { count: orders.length, orders: orders.map(describe) };
}

/**
 * @param {dw.order.Order} order
 * @returns {ListedOrder}
 */
function describe(order) {
    var externalOrderId = ordersModule.externalOrderIdOf(order);
    var entry = ledger.findEntry(externalOrderId);
    var packages = entry ? packagesModule.toldPackages(json.storedJson(entry.custom.packages, {})) : {};
    var currency = order.currencyCode;
    var status = entry ? entry.custom.appliedStatus : order.custom.externalOrderStatus;
    return {
        orderNo: order.orderNo,
        externalOrderId: externalOrderId,
        createdAt: order.creationDate,
        status: status || 'New',
        customerName: order.customerName || '',
        total: money.fromMinorUnits(amounts.minorUnitsOf(order.totalGrossPrice, currency), currency) + ' ' + currency,
        holdReason: entry ? orderState.holdReasonOf(order) : '',
        tag: order.custom.orderTag || '',
        trackingNumbers: packagesModule.packageNumbers(packages).map(function (packageNo) {
            return packages[packageNo].trackingNumber;
        }),
        needsAttention: entry !== null && ledger.needsAttention(entry)
    };
}

module.exports = {
    readOrders: readOrders,
    findOrders: findOrders
};
