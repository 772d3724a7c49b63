'use strict';

/**
 * How far an order has come on TikTok.
 * @typedef {'unpaid' | 'held' | 'to-ship' | 'shipping' | 'left' | 'over' | 'cancelled' | '*'} OrderStage
 */

/** Source: Order API overview, status machine. */
var STAGES = {
    UNPAID: 'unpaid',
    ON_HOLD: 'held',
    AWAITING_SHIPMENT: 'to-ship',
    PARTIALLY_SHIPPING: 'shipping',
    AWAITING_COLLECTION: 'shipping',
    IN_TRANSIT: 'left',
    DELIVERED: 'over',
    COMPLETED: 'over',
    CANCELLED: 'cancelled'
};

/**
 * The stage of a status of TikTok.
 * @param {string} status
 * @returns {OrderStage}
 */
function stageOfOrder(status) {
    return Object.prototype.hasOwnProperty.call(STAGES, status) ? STAGES[status] : 'unknown';
}

/**
 * TikTok's statuses of the given stages, in the sequence in which an order has them.
 * @param {OrderStage[]} stages
 * @returns {string[]}
 */
function statusesIn(stages) {
    return Object.keys(STAGES).filter(function (status) {
        return stages.indexOf(stageOfOrder(status)) >= 0;
    });
}

/**
 * Whether carriers have all of an order.
 * @param {string} status
 * @returns {boolean}
 */
function hasLeft(status) {
    return ['left', 'over'].indexOf(stageOfOrder(status)) >= 0;
}

module.exports = {
    stageOfOrder: stageOfOrder,
    statusesIn: statusesIn,
    hasLeft: hasLeft
};
