'use strict';

var call = require('./client');

/**
 * @template T
 * @typedef {import('./client').ApiResult<T>} ApiResult
 */

/** @typedef {import('./client').ApiSettings} ApiSettings */

/**
 * A shop that the seller has authorized; `cipher` selects it in every other call.
 * @typedef {Object} AuthorizedShop
 * @property {string} id
 * @property {string} name
 * @property {string} region - For example `US`.
 * @property {'LOCAL' | 'CROSS_BORDER'} seller_type
 * @property {string} cipher
 * @property {string} code
 */

/**
 * Get Authorized Shops: one token may cover several.
 * @param {ApiSettings} settings
 * @returns {ApiResult<{ shops?: AuthorizedShop[] }>}
 */
function getAuthorizedShops(settings) {
    return call(settings, {
        method: 'GET',
        path: '/authorization/202309/shops',
        query: {},
        body: null,
        forShop: false
    });
}

module.exports = getAuthorizedShops;
