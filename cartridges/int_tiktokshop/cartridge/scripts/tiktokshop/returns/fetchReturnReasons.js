'use strict';

var cancellations = require('../openapi/cancellations');
var callCounts = require('../platform/outgoing/callCounts');
var openAccess = require('../shops/openAccess');
var connections = require('../shops/store/connections');

/** @typedef {import('../openapi/rules/rejectReason').RejectReason} RejectReason */

/**
 * Asks TikTok for the reasons with which a return may be refused now.
 * @param {string} shopId - of the shop that sold the order
 * @param {string} returnId
 * @returns {RejectReason[]} empty where TikTok does not say
 */
function fetchReturnReasons(shopId, returnId) {
    var connection = connections.findConnection(shopId);
    if (!connection || !connections.canCall(connection)) {
        return [];
    }
    var access = openAccess(connection, 'deadline');
    var reasons = cancellations.fetchRejectReasons(access.shop.api, returnId);
    callCounts.storeCalls();
    return reasons.ok ? reasons.data : [];
}

module.exports = fetchReturnReasons;
