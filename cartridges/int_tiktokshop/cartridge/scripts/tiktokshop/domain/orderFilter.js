'use strict';

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
    'cancelled-after-shipping',
    'feed-due'
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

/** All filters. */
function orderFilters() {
    return FILTERS.slice();
}

/** A filter by its name; `all` for a name that is none. */
function filterNamed(name) {
    return (
        FILTERS.filter(function (filter) {
            return filter === name;
        })[0] || 'all'
    );
}

/** The status that a filter asks for; null when it asks for something else. */
function statusOfFilter(filter) {
    return STATUSES[filter] || null;
}

/** The filter that lists orders of a status. */
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
    filterOfStatus: filterOfStatus
};
