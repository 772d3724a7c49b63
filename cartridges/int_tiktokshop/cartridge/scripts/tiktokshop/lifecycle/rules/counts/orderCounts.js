'use strict';

var orderStatus = require('../orderStatus');

/** @typedef {import('../orderStatus').ExternalOrderStatus} ExternalOrderStatus */

/**
 * Numbers of orders by the name of the count.
 * @typedef {{ [name: string]: number }} Counts
 */

/** The name of the count of the orders in each status. The lists of orders use the same names. */
var COUNT_OF_STATUS = {
    New: 'new',
    Acknowledged: 'acknowledged',
    PartiallyShipped: 'partially-shipped',
    Shipped: 'shipped',
    Delivered: 'delivered',
    Completed: 'completed',
    CANCELLED: 'cancelled'
};

/** The names of these counts, in the sequence of the lifecycle. */
var STATUS_COUNTS = orderStatus.statusWords().map(function (status) {
    return COUNT_OF_STATUS[status];
});

/**
 * The facts that decide what an order counts as.
 * @typedef {Object} CountedOrder
 * @property {string} day - Day of its creation in the site's time zone: `2026-11-28`.
 * @property {ExternalOrderStatus} status
 * @property {boolean} isExported - Whether the OMS has exported it.
 * @property {boolean} isHeld
 * @property {boolean} hasOpenRequest
 * @property {string} orderTag
 * @property {string[]} measured - What it counts as in TikTok's measures, see `measuredAs`.
 */

/**
 * What an order counts as: its day, then the names of counts. It counts for its status, for each stage that it has
 * reached, and for anything that needs a person.
 * @param {CountedOrder} order
 * @returns {string} for example `2026-11-28 all acknowledged reached-exported reached-acknowledged`
 */
function countedAs(order) {
    var rank = orderStatus.rankOf(order.status);
    var names = [
        ['all', true],
        [COUNT_OF_STATUS[order.status], true],
        // An OMS that has sent an event has the order, even without an export.
        ['reached-exported', order.isExported || rank >= orderStatus.rankOf('Acknowledged')],
        ['reached-acknowledged', rank >= orderStatus.rankOf('Acknowledged')],
        ['reached-shipped', rank >= orderStatus.rankOf('PartiallyShipped')],
        ['held', order.isHeld],
        ['request-open', order.hasOpenRequest],
        ['cancelled-after-shipping', order.orderTag === orderStatus.CANCEL_AFTER_SHIPPED]
    ];

    return [order.day]
        .concat(
            names
                .filter(function (name) {
                    return name[1];
                })
                .map(function (name) {
                    return name[0];
                }),
            order.measured
        )
        .join(' ');
}

/**
 * What an order counts as once B2C Commerce has deleted it: as before, but no person can release it.
 * @param {string} counted
 * @returns {string}
 */
function countedOnceDeleted(counted) {
    return counted
        .split(' ')
        .filter(function (token) {
            return token !== 'held';
        })
        .join(' ');
}

/**
 * The day for which an order counts.
 * @param {string} counted
 * @returns {string}
 */
function dayCounted(counted) {
    return counted.split(' ')[0];
}

/**
 * The counts in which an order is.
 * @param {string} counted
 * @returns {string[]}
 */
function namesCounted(counted) {
    return tokensOf(counted).map(function (token) {
        return token.split('*')[0];
    });
}

/**
 * Adds an order to `counts`, or removes it with -1.
 * @param {Counts} counts
 * @param {string} counted
 * @param {1 | -1} by
 */
function addCount(counts, counted, by) {
    tokensOf(counted).forEach(function (token) {
        var parts = token.split('*');
        var name = parts[0];
        counts[name] = (counts[name] || 0) + by * Number(parts[1] || '1');
    });
}

/**
 * @param {string} counted
 * @returns {string[]}
 */
function tokensOf(counted) {
    return counted.split(' ').slice(1);
}

module.exports = {
    COUNT_OF_STATUS: COUNT_OF_STATUS,
    STATUS_COUNTS: STATUS_COUNTS,
    countedAs: countedAs,
    countedOnceDeleted: countedOnceDeleted,
    dayCounted: dayCounted,
    namesCounted: namesCounted,
    addCount: addCount
};
