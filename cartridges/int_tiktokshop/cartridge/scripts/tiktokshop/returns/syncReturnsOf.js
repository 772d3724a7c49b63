'use strict';

var taskOutcome = require('../tasks/taskOutcome');
var readReturnsOf = require('./readReturnsOf');
var returnsPass = require('./returnsPass');

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */

/**
 * The result of reading the returns of some orders.
 * @typedef {Object} ReturnsOfOrders
 * @property {number} applied - How many of them were new or had changed.
 * @property {(ApiResult<*> & { ok: false }) | null} failure - What went wrong before all were read; null for nothing.
 * @property {(orderId: string) => TaskOutcome | null} problemOf - Why the returns of an order were not all read; null
 *     if they were.
 */

/**
 * Reads the returns of orders, and applies them.
 * @param {ShopAccess} access
 * @param {string[]} orderIds
 * @returns {ReturnsOfOrders}
 */
function syncReturnsOf(access, orderIds) {
    var read = readReturnsOf(access, orderIds);
    var failure = read.failure;
    var unread = read.unread;
    var applied = 0;
    var broke = [];
    returnsPass.applyingPass().take(read.items, access.connection.shop.custom.shopId, function (told, what) {
        applied += what === 'applied' ? 1 : 0;
        if (what === 'failed') {
            broke.push(told.orderId);
        }
    });
    var faultOf = function (orderId) {
        // Without the id of its order, a return that cannot be read may be of any of them.
        var own = unread.filter(function (values) {
            return values.item.orderId === orderId || values.item.orderId === '';
        })[0];
        return own ? own.fault : null;
    };
    return {
        applied: applied,
        failure: failure,
        problemOf: function (orderId) {
            var fault = faultOf(orderId);
            if (failure) {
                return taskOutcome.failed(failure);
            }
            return fault ? taskOutcome.unreadable(fault) : broke.indexOf(orderId) >= 0 ? taskOutcome.broken() : null;
        }
    };
}

module.exports = syncReturnsOf;
