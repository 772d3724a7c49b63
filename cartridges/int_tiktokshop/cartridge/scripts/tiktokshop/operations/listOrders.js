'use strict';

var orderFilter = require('./rules/orderFilter');
var orderSort = require('./rules/orderSort');
var packagesModule = require('../lifecycle/rules/packages');
var searchWord = require('../lifecycle/rules/searchWord');
var money = require('../platform/rules/money');
var amounts = require('../platform/amounts');
var clock = require('../platform/clock');
var json = require('../platform/json');
var settings = require('../platform/settings');
var appliedStatusOf = require('../lifecycle/store/ledger/appliedStatus');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var alerts = require('../lifecycle/store/ledger/alerts');
var cancelRequest = require('../lifecycle/store/ledger/cancelRequest');
var orderNotes = require('../lifecycle/store/orderNotes');
var shopMeasures = require('../figures/shopMeasures');
var orderLists = require('./store/orderLists');
var siteDay = require('../platform/siteDay');
var orderState = require('../lifecycle/store/orderState');
var searchWords = require('../lifecycle/store/searchWords');
var unprovenEntries = require('../identity/store/unprovenEntries');
var knownOrder = require('../identity/knownOrder');
var deadTasks = require('../tasks/store/deadTasks');
var tasksOf = require('./orderTasks');

/** @typedef {import('./rules/orderFilter').OrderFilter} OrderFilter */
/** @typedef {import('./rules/orderSort').OrderSort} OrderSort */
/** @typedef {import('../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/**
 * One order of a list.
 * @typedef {Object} ListedOrder
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {Date} createdAt
 * @property {ExternalOrderStatus} status
 * @property {string} customerName
 * @property {string} total - For example `104.94 USD`.
 * @property {string} holdReason - Why the order is held; empty when it is not.
 * @property {string} tag
 * @property {string[]} trackingNumbers
 * @property {Date | null} deadline - Until when the order must ship, or its buyer must have an answer; null for none.
 * @property {boolean} isLate - Whether its shipping deadline has passed.
 * @property {boolean} hasOpenRequest - Whether the buyer wants to cancel and waits for an answer.
 * @property {boolean} hasDeadLetter - Whether a call about it was given up.
 * @property {boolean} needsAttention
 * @property {string} alert - The cartridge's latest alert or note, in the reader's language; empty if the order needs
 *     no attention.
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
 * @property {string} sort - One of `rules/orderSort`; empty for the list's own order.
 * @property {string} shop - The shop whose measure has a list of orders at fault; empty for all shops.
 */

/** Unproven orders that a search looks at: a person has to look at each anyway. */
var UNPROVEN_LOOKED_AT = 200;

/** Dead letters of reports that are looked at. */
var LOOKED_AT = 200;

/**
 * A page of a list of orders. Makes one search, however many orders there are. The search lags, so an order that has
 * left the list meanwhile is left out.
 * @param {ListAddress} address
 * @param {number} skip - orders before the page
 * @param {number} limit - orders per page
 * @returns {OrderList}
 */
function listOrders(address, skip, limit) {
    var measure = orderFilter.measureOfFilter(address.filter);
    if (measure) {
        var ids = shopMeasures.faultyOrders(measure, address.shop || 'all', deadTasks.deadTasks('report', LOOKED_AT));
        var some = ids
            .slice(skip, skip + limit)
            .map(orderNumbered)
            .filter(isKnown);
        return { count: ids.length, orders: some.map(describe) };
    }
    var made = siteDay.daysBetween(address.from, address.to);
    var page = orderLists.searchOrders({ filter: address.filter, made: made, sort: address.sort }, skip, limit);
    // The search goes by channel, which any client can write, so orders that are not TikTok's are left out.
    var orders = page.orders.map(knownOrder.withLedgerEntry).filter(isKnown).map(describe);
    var listed = orders.filter(function (order) {
        return isStillIn(address.filter, order);
    });
    return { count: page.count - (orders.length - listed.length), orders: listed };
}

/**
 * What a list can be sorted by.
 * @param {OrderFilter} filter
 * @returns {OrderSort[]}
 */
function sortsOfList(filter) {
    return orderFilter.measureOfFilter(filter) ? [] : orderSort.sortsOf(orderLists.sourceOf(filter));
}

/**
 * @param {OrderFilter} filter
 * @param {ListedOrder} order
 * @returns {boolean}
 */
function isStillIn(filter, order) {
    var status = orderFilter.statusOfFilter(filter);
    return (status === null || status === order.status) && (filter !== 'held' || order.holdReason !== '');
}

/**
 * Orders by what a person types: a number in any case and with blanks, its last six characters or more, a product, or
 * the buyer's name. Reads numbers of orders by key, so it also finds orders that were just created, and searches only
 * for what is neither.
 * @param {string} typed
 * @returns {OrderList}
 */
function findOrders(typed) {
    var known = orderNumbered(typed);
    var orders = known ? [known] : searched(typed);
    return { count: orders.length, orders: orders.map(describe) };
}

/**
 * The order with a number of its own or of TikTok, in any case and with blanks; read by key.
 * @param {string} typed
 * @returns {KnownOrder | null}
 */
function orderNumbered(typed) {
    var number = typed.replace(/\s/g, '');
    var digits = number.replace(/^\D+/, '');
    return [number, number.toUpperCase(), settings.orderNoOf(digits)].reduce(function (found, candidate) {
        var entry = found ? null : findEntry.getAnyEntry(candidate);
        return found || knownOrder.knownOrder(entry ? entry.custom.orderNo || '' : candidate);
    }, null);
}

/**
 * @param {string} typed
 * @returns {KnownOrder[]}
 */
function searched(typed) {
    if (searchWord.searchWord(typed) === '') {
        return [];
    }
    var ending = searchWords.ordersWithEnding(typed).map(knownOrder.withLedgerEntry).filter(isKnown);
    var found = ending.filter(function (known) {
        return searchWords.numbersOf(known.order, known.entry.custom.externalOrderId).some(function (number) {
            return searchWord.endsWithTyped(number, typed);
        });
    });
    var named = found.concat(unprovenWithEnding(typed));
    return named.length > 0
        ? named
        : searchWords.ordersOfBuyerOrBefore(typed.trim()).map(knownOrder.withLedgerEntry).filter(isKnown);
}

/**
 * Nothing is written to an order that is unproven, so the search does not find it by an ending: the ledger has it.
 * @param {string} typed
 * @returns {KnownOrder[]}
 */
function unprovenWithEnding(typed) {
    var numbers = function (entry) {
        return [entry.custom.orderNo || '', entry.custom.externalOrderId];
    };
    return unprovenEntries
        .latestUnproven(UNPROVEN_LOOKED_AT)
        .filter(function (entry) {
            return numbers(entry).some(function (number) {
                return searchWord.endingOf(number) === searchWord.endingOf(typed);
            });
        })
        .filter(function (entry) {
            return numbers(entry).some(function (number) {
                return searchWord.endsWithTyped(number, typed);
            });
        })
        .map(function (entry) {
            return knownOrder.knownOrder(entry.custom.orderNo || '');
        })
        .filter(isKnown);
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
    var shipBy = shipByOf(entry);
    return {
        orderNo: order.orderNo,
        externalOrderId: entry.custom.externalOrderId,
        createdAt: order.creationDate,
        status: appliedStatusOf(entry),
        customerName: order.customerName || '',
        total: money.fromMinorUnits(amounts.minorUnitsOf(order.totalGrossPrice, currency), currency) + ' ' + currency,
        holdReason: orderState.openHoldOf(order, entry),
        tag: order.custom.orderTag || '',
        trackingNumbers: packagesModule.packageNumbers(packages).map(function (packageNo) {
            return packages[packageNo].trackingNumber;
        }),
        deadline: deadlineOf(entry),
        isLate: shipBy !== null && shipBy < clock.now(),
        hasOpenRequest: entry.custom.requestOpen === true,
        hasDeadLetter: tasksOf(found).some(function (task) {
            return task.custom.state === 'dead';
        }),
        needsAttention: alerts.needsAttention(entry),
        alert: alerts.needsAttention(entry) ? orderNotes.alertTextOf(order, entry) : ''
    };
}

/**
 * The deadline that comes first.
 * @param {LedgerEntry} entry
 * @returns {Date | null}
 */
function deadlineOf(entry) {
    var request = entry.custom.requestOpen ? cancelRequest.cancelRequestOf(entry) : null;
    var times = [shipByOf(entry), cancelRequest.answerDeadlineOf(request)];
    return times.reduce(function (first, time) {
        return first && (!time || first <= time) ? first : time;
    }, null);
}

/**
 * @param {LedgerEntry} entry
 * @returns {Date | null}
 */
function shipByOf(entry) {
    return entry.custom.awaitsShipment ? entry.custom.shipBy || null : null;
}

module.exports = {
    listOrders: listOrders,
    sortsOfList: sortsOfList,
    findOrders: findOrders,
    orderNumbered: orderNumbered
};
