'use strict';

var knownReturns = require('../../lifecycle/rules/knownReturns');
var unitsModule = require('../../lifecycle/rules/units');
var returnStage = require('./returnStage');

/** @typedef {import('../../lifecycle/rules/knownReturns').KnownReturn} KnownReturn */
/** @typedef {import('../../lifecycle/rules/knownReturns').KnownReturns} KnownReturns */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/** Values of `c_externalReturnStatus`. Source: metadata of the official social channel cartridges. */
var ORDER_RETURN = { CONFIRMED: 2, NEW: 3, RETURNED: 4, PARTIAL: 5, CANCELLED: 6, REFUNDED: 7 };

/** Values of `c_externalLineItemReturnStatus`. Source: the same. */
var LINE_RETURN = { NEW: 1, CONFIRMED: 2, CANCELLED: 3, RETURNED: 4, PARTIAL: 5, REFUNDED: 8 };

/**
 * How far the returns of an order, or of one product of it, have come.
 * @typedef {'new' | 'confirmed' | 'returned' | 'partial' | 'refunded' | 'cancelled'} Progress
 */

var ORDER_VALUES = {
    new: ORDER_RETURN.NEW,
    confirmed: ORDER_RETURN.CONFIRMED,
    returned: ORDER_RETURN.RETURNED,
    partial: ORDER_RETURN.PARTIAL,
    refunded: ORDER_RETURN.REFUNDED,
    cancelled: ORDER_RETURN.CANCELLED
};

var LINE_VALUES = {
    new: LINE_RETURN.NEW,
    confirmed: LINE_RETURN.CONFIRMED,
    returned: LINE_RETURN.RETURNED,
    partial: LINE_RETURN.PARTIAL,
    refunded: LINE_RETURN.REFUNDED,
    cancelled: LINE_RETURN.CANCELLED
};

/**
 * The return status of an order. What is open goes before what is over.
 * @param {KnownReturns} known
 * @param {Units} available - units that were ordered and not cancelled
 * @returns {number}
 */
function orderReturnStatus(known, available) {
    return ORDER_VALUES[progressOf(known, available)];
}

/**
 * The return status of a product of an order; null if none of its units are in a return.
 * @param {KnownReturns} known
 * @param {Units} available
 * @param {string} productId
 * @returns {number | null}
 */
function lineReturnStatus(known, available, productId) {
    var about = {};
    Object.keys(known)
        .filter(function (returnId) {
            return unitsModule.unitsOf(known[returnId].units, productId) > 0;
        })
        .forEach(function (returnId) {
            about[returnId] = known[returnId];
        });
    var units = {};
    units[productId] = unitsModule.unitsOf(available, productId);
    return Object.keys(about).length === 0 ? null : LINE_VALUES[progressOf(about, units)];
}

/**
 * @param {KnownReturns} known
 * @param {Units} available
 * @returns {Progress}
 */
function progressOf(known, available) {
    var returns = Object.keys(known).map(function (returnId) {
        return known[returnId];
    });
    var open = returns.filter(function (one) {
        return returnStage.isOpen(one.stage);
    });
    if (open.length > 0) {
        return openProgress(open);
    }
    if (
        returns.some(function (one) {
            return one.refund !== null;
        })
    ) {
        return knownReturns.isRefunded(known, available) ? 'refunded' : 'partial';
    }
    return returns.some(function (one) {
        return one.stage === 'replaced';
    })
        ? 'confirmed'
        : 'cancelled';
}

/**
 * @param {KnownReturn[]} open
 * @returns {Progress}
 */
function openProgress(open) {
    if (
        open.some(function (one) {
            return ['pending', 'offered', 'unknown'].indexOf(one.stage) >= 0;
        })
    ) {
        return 'new';
    }
    return open.every(function (one) {
        return unitsModule.countUnits(one.received) > 0;
    })
        ? 'returned'
        : 'confirmed';
}

module.exports = {
    ORDER_RETURN: ORDER_RETURN,
    LINE_RETURN: LINE_RETURN,
    orderReturnStatus: orderReturnStatus,
    lineReturnStatus: lineReturnStatus
};
