'use strict';

var orders = require('../lifecycle/store/orders');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var refusedOrders = require('../orders/store/refusedOrders');
var settings = require('../platform/settings');
var orderIds = require('./rules/orderIds');

/**
 * What a comparison with TikTok's list of orders found.
 * @typedef {Object} Comparison
 * @property {number} compared - Ids that were compared.
 * @property {boolean} isCut - Whether the text had more, which were not.
 * @property {Array<{ externalOrderId: string, code: string }>} missing - Orders that are not here, with the code if the
 *     cartridge has refused them.
 */

/**
 * Finds orders of TikTok that never arrived.
 * @param {string} text - an export of Seller Center, or anything else with TikTok's order ids
 * @returns {Comparison}
 */
function findMissingOrders(text) {
    var ids = orderIds.listOrderIds(text, orderIds.MOST_IDS + 1);
    var compared = ids.slice(0, orderIds.MOST_IDS);
    var refused = refusedOrders.refusedOrders();
    return {
        compared: compared.length,
        isCut: ids.length > orderIds.MOST_IDS,
        missing: compared.filter(isMissing).map(function (id) {
            return {
                externalOrderId: id,
                code:
                    refused
                        .filter(function (order) {
                            return order.externalOrderId === id;
                        })
                        .map(function (order) {
                            return order.code;
                        })[0] || ''
            };
        })
    };
}

/**
 * Reads by keys only.
 * @param {string} externalOrderId
 * @returns {boolean}
 */
function isMissing(externalOrderId) {
    return (
        findEntry.getEntry(externalOrderId) === null && orders.getOrder(settings.orderNoOf(externalOrderId)) === null
    );
}

module.exports = findMissingOrders;
