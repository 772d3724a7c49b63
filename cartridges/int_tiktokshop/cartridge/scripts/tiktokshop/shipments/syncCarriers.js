'use strict';

var logistics = require('../openapi/logistics');
var connections = require('../shops/store/connections');
var openAccess = require('../shops/openAccess');
var fetchShippingProviders = require('./fetchShippingProviders');
var routeOf = require('./routeOf');
var noticeText = require('../platform/noticeText');
var notice = require('../platform/rules/notice');
var callCounts = require('../platform/outgoing/callCounts');

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/** A request may make 16 calls: two shops with a warehouse or two, and four for tokens that TikTok finds too old. */
var MOST_CALLS = 12;

/**
 * How many calls may yet be made, and what went wrong first.
 * @typedef {Object} Budget
 * @property {number} calls
 * @property {string} problem
 * @property {boolean} isShort - Whether a call was not made because none was left.
 */

/**
 * Asks TikTok which carriers the connected shops may use, and keeps the answer.
 * @returns {string} what went wrong first, in words; empty when nothing did
 */
function syncCarriers() {
    var budget = { calls: MOST_CALLS, problem: '', isShort: false };
    connections
        .siteConnections()
        .filter(connections.canCall)
        .forEach(function (connection) {
            budget.calls -= connections.needsRefresh(connection) ? 1 : 0;
            if (budget.calls <= 0) {
                budget.isShort = true;
                return;
            }
            var access = openAccess(connection);
            var options = deliveryOptionsOf(access, budget);
            var shopId = connection.shop.custom.shopId;
            var region = access.shop.region;
            options.forEach(function (option) {
                // Buyers of other countries may have other carriers: those are asked for with their orders.
                var route = routeOf.hasRoutes(region) ? { warehouseRegion: option.region, buyerRegion: region } : null;
                ask(budget, function () {
                    return fetchShippingProviders.fetchShippingProviders(
                        access.shop,
                        shopId,
                        option.id,
                        route,
                        fetchShippingProviders.USUAL_AGE
                    );
                });
            });
        });
    callCounts.storeCalls();
    return budget.problem || (budget.isShort ? noticeText.noticeText(notice.notice('carriers.not_all')) : '');
}

/**
 * A delivery option of a warehouse, which stands in a country.
 * @typedef {Object} DeliveryOption
 * @property {string} id
 * @property {string} region
 */

/**
 * @param {ShopAccess} access
 * @param {Budget} budget
 * @returns {DeliveryOption[]}
 */
function deliveryOptionsOf(access, budget) {
    var api = access.shop.api;
    var warehouses = ask(budget, function () {
        return logistics.fetchWarehouses(api);
    });
    return (warehouses || []).reduce(function (found, warehouse) {
        var known = ask(budget, function () {
            return logistics.fetchDeliveryOptions(api, warehouse.id);
        });
        var region = routeOf.hasRoutes(access.shop.region) ? warehouse.region : '';
        var options = (known || []).map(function (id) {
            return { id: id, region: region };
        });
        return found.concat(
            options.filter(function (one) {
                return !found.some(function (other) {
                    return isSame(one, other);
                });
            })
        );
    }, []);
}

/**
 * @param {DeliveryOption} one
 * @param {DeliveryOption} other
 * @returns {boolean}
 */
function isSame(one, other) {
    return one.id === other.id && one.region === other.region;
}

/**
 * @template T
 * @param {Budget} budget
 * @param {() => ApiResult<T>} run
 * @returns {T | null} null when the answer was an error, or no call is left
 */
function ask(budget, run) {
    if (budget.calls <= 0) {
        budget.isShort = true;
        return null;
    }
    budget.calls -= 1;
    var result = run();
    if (result.ok) {
        return result.data;
    }
    budget.problem = budget.problem || inWords(result.code, noticeText.noticeText(result.told));
    return null;
}

/**
 * Code 0 is ours: the call did not reach TikTok.
 * @param {number} code
 * @param {string} text
 * @returns {string}
 */
function inWords(code, text) {
    return code === 0 ? text : text + ' (' + code + ')';
}

module.exports = syncCarriers;
