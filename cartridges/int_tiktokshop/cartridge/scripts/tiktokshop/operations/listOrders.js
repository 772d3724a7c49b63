'use strict';

var packagesModule = require('../lifecycle/rules/packages');
var money = require('../platform/rules/money');
var amounts = require('../platform/amounts');
var json = require('../platform/json');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var alerts = require('../lifecycle/store/ledger/alerts');
var orderLists = require('./store/orderLists');
var siteDay = require('./store/siteDay');
var orderState = require('../lifecycle/store/orderState');
var tracking = require('../shipments/store/tracking');
var knownOrder = require('../identity/knownOrder');

/** @typedef {import('./rules/orderFilter').OrderFilter} OrderFilter */
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/**
 * One order of a list.
 * @typedef {Object} ListedOrder
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {Date} createdAt
 * @property {string} status
 * @property {string} customerName
 * @property {string} total - For example `104.94 USD`.
 * @property {string} holdReason - Why the order is held; empty when it is not.
 * @property {string} tag
 * @property {string[]} trackingNumbers
 * @property {boolean} needsAttention
 */

/**
 * A page of a list, and how many orders the whole list has.
 * @typedef {Object} OrderList
 * @property {number} count
 * @property {ListedOrder[]} orders
 */

/**
 * Filter and days of a list of orders, as the page's address has them.
 * @typedef {Object} ListAddress
 * @property {OrderFilter} filter
 * @property {string} from - First and last day in the site's time zone, for example `2026-11-28`; anything else sets no
 *     limit.
 * @property {string} to
 */

/**
 * A page of a list of orders. Makes one search, however many orders there are.
 * @param {ListAddress} address
 * @param {number} skip - orders before the page
 * @param {number} limit - orders per page
 * @returns {OrderList}
 */
function listOrders(address, skip, limit) {
    var made = siteDay.daysBetween(address.from, address.to);
    var page = orderLists.searchOrders({ filter: address.filter, made: made }, skip, limit);
    // The search goes by channel, which any client can write, so orders that are not TikTok's are left out.
    var orders = page.orders.map(knownOrder.withLedgerEntry).filter(isKnown);
    return { count: page.count, orders: orders.map(describe) };
}

/**
 * Orders with a number: an order number, a TikTok id or a tracking number. Reads by key, so it also finds orders that
 * were just created; a tracking number is known after the next run of TikTokShop-ProcessTasks.
 * @param {string} number
 * @returns {OrderList}
 */
function findOrders(number) {
    var orderNos = [number];
    [number].concat(tracking.ordersTracked(number)).forEach(function (externalOrderId) {
        var entry = findEntry.getAnyEntry(externalOrderId) || findEntry.findEntry(externalOrderId);
        var orderNo = entry ? entry.custom.orderNo || '' : '';
        if (orderNo !== '' && orderNos.indexOf(orderNo) < 0) {
            orderNos.push(orderNo);
        }
    });
    var orders = orderNos.map(knownOrder.knownOrder).filter(isKnown);
    return { count: orders.length, orders: orders.map(describe) };
}

/**
 * @param {KnownOrder | null} found
 * @returns {boolean}
 */
function isKnown(found) {
    return found !== null;
}

/**
 * @param {KnownOrder} found
 * @returns {ListedOrder}
 */
function describe(found) {
    var order = found.order;
    var entry = found.entry;
    var packages = packagesModule.packagesWithTracking(json.storedJson(entry.custom.packages, {}));
    var currency = order.currencyCode;
    return {
        orderNo: order.orderNo,
        externalOrderId: entry.custom.externalOrderId,
        createdAt: order.creationDate,
        status: entry.custom.appliedStatus || 'New',
        customerName: order.customerName || '',
        total: money.fromMinorUnits(amounts.minorUnitsOf(order.totalGrossPrice, currency), currency) + ' ' + currency,
        holdReason: orderState.holdReasonOf(order, entry),
        tag: order.custom.orderTag || '',
        trackingNumbers: packagesModule.packageNumbers(packages).map(function (packageNo) {
            return packages[packageNo].trackingNumber;
        }),
        needsAttention: alerts.needsAttention(entry)
    };
}

module.exports = {
    listOrders: listOrders,
    findOrders: findOrders
};
