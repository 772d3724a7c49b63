'use strict';

var orderStatus = require('../../lifecycle/rules/orderStatus');
var orderCounts = require('../../lifecycle/rules/counts/orderCounts');

/** @typedef {import('../../lifecycle/rules/counts/measures').MeasureName} MeasureName */
/** @typedef {import('../../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */

/** All filters, in the order of the page. */
var FILTERS = [
    'all',
    'new',
    'acknowledged',
    'partially-shipped',
    'shipped',
    'delivered',
    'completed',
    'cancelled',
    'attention',
    'held',
    'request-open',
    'late',
    'due-soon',
    'cancelled-after-shipping',
    'feed-due',
    'reached-exported',
    'reached-acknowledged',
    'reached-shipped',
    'measured-late',
    'measured-cancelled',
    'measured-untracked'
];

/**
 * Name of a list of orders in Business Manager, as in `TikTokShopOrders-Show?filter=held`.
 * @typedef {(typeof FILTERS)[number]} OrderFilter
 */

/**
 * All filters.
 * @returns {OrderFilter[]}
 */
function orderFilters() {
    return FILTERS.slice();
}

/**
 * A filter by its name; `all` for an unknown name.
 * @param {string} name
 * @returns {OrderFilter}
 */
function filterNamed(name) {
    return (
        FILTERS.filter(function (filter) {
            return filter === name;
        })[0] || 'all'
    );
}

/**
 * The status of a filter; null for a filter by something else.
 * @param {OrderFilter} filter
 * @returns {ExternalOrderStatus | null}
 */
function statusOfFilter(filter) {
    return (
        orderStatus.statusWords().filter(function (status) {
            return orderCounts.COUNT_OF_STATUS[status] === filter;
        })[0] || null
    );
}

/** Filters for a status or any later one. An OMS that has sent an event has the order, so it counts as exported. */
var REACHED = {
    'reached-exported': 'Acknowledged',
    'reached-acknowledged': 'Acknowledged',
    'reached-shipped': 'PartiallyShipped'
};

/**
 * The statuses that a filter by progress shows; none for any other filter.
 * @param {OrderFilter} filter
 * @returns {ExternalOrderStatus[]}
 */
function statusesReached(filter) {
    var first = REACHED[filter];
    return first ? [first].concat(orderStatus.laterStatuses(first)) : [];
}

/** How the filter of a measure begins. */
var MEASURED = 'measured-';

/**
 * The measure of TikTok in which the orders of a filter are at fault; null for another filter.
 * @param {OrderFilter} filter
 * @returns {MeasureName | null}
 */
function measureOfFilter(filter) {
    return filter.split(MEASURED)[1] || null;
}

/**
 * The filter for the orders at fault in a measure of TikTok.
 * @param {MeasureName} name
 * @returns {OrderFilter}
 */
function filterOfMeasure(name) {
    return MEASURED + name;
}

module.exports = {
    orderFilters: orderFilters,
    filterNamed: filterNamed,
    statusOfFilter: statusOfFilter,
    statusesReached: statusesReached,
    measureOfFilter: measureOfFilter,
    filterOfMeasure: filterOfMeasure
};
