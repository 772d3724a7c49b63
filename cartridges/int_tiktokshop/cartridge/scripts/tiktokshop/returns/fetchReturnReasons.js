'use strict';

var cancellations = require('../openapi/cancellations');
var notice = require('../platform/rules/notice');
var callCounts = require('../platform/outgoing/callCounts');
var openAccess = require('../shops/openAccess');
var connections = require('../shops/store/connections');

/** @typedef {import('../openapi/rules/rejectReason').RejectReason} RejectReason */
/** @typedef {import('../platform/rules/notice').Notice} Notice */

/**
 * With which reasons a return may be refused.
 * @typedef {Object} ReturnReasons
 * @property {RejectReason[]} reasons
 * @property {Notice | null} problem - Why TikTok did not say; null when it did.
 */

/**
 * Asks TikTok for the reasons with which a return may be refused now.
 * @param {string} shopId - of the shop that sold the order
 * @param {string} returnId
 * @returns {ReturnReasons} the reasons, or why TikTok did not tell them
 */
function fetchReturnReasons(shopId, returnId) {
    var connection = connections.findConnection(shopId);
    if (!connection) {
        return { reasons: [], problem: notice.notice('shop.not_connected') };
    }
    if (!connections.canCall(connection)) {
        var shopName = connection.shop.custom.shopName;
        return { reasons: [], problem: notice.notice('shop.authorization_lost', [shopName || shopId]) };
    }
    var access = openAccess(connection, 'deadline');
    var reasons = cancellations.fetchRejectReasons(access.shop.api, returnId);
    callCounts.storeCalls();
    return reasons.ok ? { reasons: reasons.data, problem: null } : { reasons: [], problem: reasons.told };
}

module.exports = fetchReturnReasons;
