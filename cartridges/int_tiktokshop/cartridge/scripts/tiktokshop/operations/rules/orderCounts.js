'use strict';

var orderFilter = require('./orderFilter');
var orderStatus = require('../../lifecycle/rules/orderStatus');

/** @typedef {import('../../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */

/**
 * How many orders there are of each name.
 * @typedef {{ [name: string]: number }} Counts
 */

/**
 * What decides as what an order counts.
 * @typedef {Object} CountedOrder
 * @property {string} day - Day it was made, in the site's time zone: `2026-11-28`.
 * @property {ExternalOrderStatus} status
 * @property {boolean} isExported - Whether the order management system has it.
 * @property {boolean} isHeld
 * @property {boolean} hasOpenRequest
 * @property {string} orderTag
 */

/**
 * What an order counts as: its day, then names. Besides its status it counts for each stage it has reached, and for
 * what a person has to look at.
 * @param {CountedOrder} order
 * @returns {string} for example `2026-11-28 all acknowledged reached-exported reached-acknowledged`
 */
function countedAs(order) {
    var rank = orderStatus.rankOf(order.status);
    var names = [
        ['all', true],
        [orderFilter.filterOfStatus(order.status), true],
        // An OMS that has said something has the order, however it came by it.
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
                })
        )
        .join(' ');
}

/**
 * The day an order counts for.
 * @param {string} counted
 * @returns {string}
 */
function dayCounted(counted) {
    return counted.split(' ')[0];
}

/**
 * The names an order counts for.
 * @param {string} counted
 * @returns {string[]}
 */
function namesCounted(counted) {
    return counted.split(' ').slice(1);
}

/**
 * Adds an order to the counts, or with -1 takes it away. Changes `counts`.
 * @param {Counts} counts
 * @param {string} counted
 * @param {1 | -1} by
 */
function addCount(counts, counted, by) {
    namesCounted(counted).forEach(function (name) {
        counts[name] = (counts[name] || 0) + by;
    });
}

module.exports = {
    countedAs: countedAs,
    dayCounted: dayCounted,
    namesCounted: namesCounted,
    addCount: addCount
};
