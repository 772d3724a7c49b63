'use strict';

var orderStatus = require('../../lifecycle/rules/orderStatus');

/** @typedef {import('../../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */

/**
 * A list of orders that Business Manager shows, as addresses name it: `TikTokShopOrders-Show?filter=held`.
 * @typedef {'all' | 'new' | 'acknowledged' | 'partially-shipped' | 'shipped' | 'delivered' | 'completed' | 'cancelled'
 *     | 'attention' | 'held' | 'request-open' | 'late' | 'due-soon' | 'cancelled-after-shipping' | 'feed-due' |
 *     'reached-exported' | 'reached-acknowledged' | 'reached-shipped'} OrderFilter
 */

/** In the order they are offered. */
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
    'reached-shipped'
];

/** Filters that ask for a status. */
var STATUSES = {
    new: 'New',
    acknowledged: 'Acknowledged',
    'partially-shipped': 'PartiallyShipped',
    shipped: 'Shipped',
    delivered: 'Delivered',
    completed: 'Completed',
    cancelled: 'CANCELLED'
};

/**
 * All filters.
 * @returns {OrderFilter[]}
 */
function orderFilters() {
    return FILTERS.slice();
}

/**
 * A filter by its name; `all` for a name that is none.
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
 * The status that a filter asks for; null when it asks for something else.
 * @param {OrderFilter} filter
 * @returns {ExternalOrderStatus | null}
 */
function statusOfFilter(filter) {
    return STATUSES[filter] || null;
}

/** Filters that ask for a status or any later one. An OMS that has said something has the order: it was exported. */
var REACHED = {
    'reached-exported': 'Acknowledged',
    'reached-acknowledged': 'Acknowledged',
    'reached-shipped': 'PartiallyShipped'
};

/**
 * The statuses of which a filter asks for any; none when it asks for something else.
 * @param {OrderFilter} filter
 * @returns {ExternalOrderStatus[]}
 */
function statusesReached(filter) {
    var first = REACHED[filter];
    return first ? [first].concat(orderStatus.laterStatuses(first)) : [];
}

/**
 * The filter that lists orders of a status.
 * @param {ExternalOrderStatus} status
 * @returns {OrderFilter}
 */
function filterOfStatus(status) {
    return (
        FILTERS.filter(function (filter) {
            return STATUSES[filter] === status;
        })[0] || 'all'
    );
}

module.exports = {
    orderFilters: orderFilters,
    filterNamed: filterNamed,
    statusOfFilter: statusOfFilter,
    statusesReached: statusesReached,
    filterOfStatus: filterOfStatus
};
