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
var trackingNumbers = require('../lifecycle/store/trackingNumbers');
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
 * Orders with a number: an order number, a TikTok id or a tracking number. Reads the first two by key, so it also finds
 * orders that were just created, and searches only for what is neither.
 * @param {string} number
 * @returns {OrderList}
 */
function findOrders(number) {
    var entry = findEntry.getAnyEntry(number);
    var known = knownOrder.knownOrder(entry ? entry.custom.orderNo || '' : number);
    var orders = known ? [known] : searched(number);
    return { count: orders.length, orders: orders.map(describe) };
}

/**
 * An order of the official cartridges by its TikTok id, or the orders under a tracking number.
 * @param {string} number
 * @returns {KnownOrder[]}
 */
function searched(number) {
    var entry = findEntry.findEntry(number);
    var known = entry && knownOrder.knownOrder(entry.custom.orderNo || '');
    return known ? [known] : trackingNumbers.ordersTracked(number).map(knownOrder.withLedgerEntry).filter(isKnown);
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
