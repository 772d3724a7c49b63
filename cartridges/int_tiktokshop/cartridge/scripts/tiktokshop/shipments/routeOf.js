'use strict';

var logistics = require('../openapi/logistics');
var warehouseCache = require('./store/warehouseCache');

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/logistics').Route} Route */
/** @typedef {import('../openapi/logistics').Warehouse} Warehouse */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../shops/store/shop').Shop} Shop */

/** Where carriers depend on the countries. Source: Partner Center change log, 2026-03: EU delivery options by region. */
var BY_ROUTE = ' AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ';

/**
 * Whether the carriers of a market depend on where a parcel comes from and goes to.
 * @param {string} region
 * @returns {boolean}
 */
function hasRoutes(region) {
    return region !== '' && BY_ROUTE.indexOf(' ' + region + ' ') >= 0;
}

/**
 * The route of an order's parcels; null in markets without routes. Asks for the warehouses once a day.
 * @param {Shop} shop
 * @param {string} shopId
 * @param {TikTokOrder} order
 * @returns {ApiResult<Route | null>}
 */
function routeOf(shop, shopId, order) {
    if (!hasRoutes(shop.region)) {
        return { ok: true, data: null, requestId: '' };
    }
    var known = warehousesOf(shop, shopId);
    if (!known.ok) {
        return known;
    }
    var warehouse = known.data.filter(function (one) {
        return one.id === order.warehouse_id;
    })[0];
    var route = {
        warehouseRegion: warehouse ? warehouse.region : '',
        buyerRegion: logistics.countryOf(order.recipient_address)
    };
    return { ok: true, data: route, requestId: known.requestId };
}

/**
 * @param {Shop} shop
 * @param {string} shopId
 * @returns {ApiResult<Warehouse[]>}
 */
function warehousesOf(shop, shopId) {
    var known = warehouseCache.getWarehouses(shopId);
    if (known) {
        return { ok: true, data: known, requestId: '' };
    }
    var result = logistics.fetchWarehouses(shop.api);
    if (result.ok) {
        warehouseCache.keepWarehouses(shopId, result.data);
    }
    return result;
}

module.exports = {
    hasRoutes: hasRoutes,
    routeOf: routeOf
};
