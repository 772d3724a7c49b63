'use strict';

var orderFilter = require('./orderFilter');
var orderStatus = require('./orderStatus');

/**
 * What an order counts as: its day, then names. Besides its status it counts for each stage it has reached, and for
 * what a person has to look at.
 * @returns for example `2026-11-28 all acknowledged reached-exported reached-acknowledged`
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

/** The day an order counts for. */
function dayCounted(counted) {
    return counted.split(' ')[0];
}

/** The names an order counts for. */
function namesCounted(counted) {
    return counted.split(' ').slice(1);
}

/** Adds an order to the counts, or with -1 takes it away. Changes `counts`. */
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
