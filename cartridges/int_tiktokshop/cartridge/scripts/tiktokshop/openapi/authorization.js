'use strict';

var apiAnswer = require('./rules/apiAnswer');
var fields = require('../platform/rules/input/fields');
var client = require('./client');

/** @typedef {import('../platform/rules/input/source').Source} Source */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('./apiCall').ApiSettings} ApiSettings */

/**
 * A shop that the seller has authorized; `cipher` selects it in every other call.
 * @typedef {Object} AuthorizedShop
 * @property {string} id
 * @property {string} name
 * @property {string} region - For example `US`.
 * @property {string} cipher
 */

/**
 * Get Authorized Shops: one token may cover several. Fails if any cannot be read, so that none is lost.
 * @param {ApiSettings} settings
 * @returns {ApiResult<AuthorizedShop[]>}
 */
function fetchAuthorizedShops(settings) {
    return client.call(
        settings,
        { method: 'GET', path: '/authorization/202309/shops', query: {}, body: null, forShop: false },
        function (answer) {
            return apiAnswer.readAll(apiAnswer.dataOf(answer), 'shops', readShop);
        }
    );
}

/**
 * Get Active Shops: ids of the shops that the seller may sell with; the others are closed or deactivated.
 * @param {ApiSettings} settings
 * @returns {ApiResult<string[]>}
 */
function fetchActiveShops(settings) {
    return client.call(
        settings,
        { method: 'GET', path: '/seller/202309/shops', query: {}, body: null, forShop: false },
        function (answer) {
            return apiAnswer.readAll(apiAnswer.dataOf(answer), 'shops', function (item) {
                return apiAnswer.requiredId(item, 'id');
            });
        }
    );
}

/**
 * @param {Source} item
 * @returns {AuthorizedShop}
 */
function readShop(item) {
    return {
        id: apiAnswer.requiredId(item, 'id'),
        name: fields.optionalText(item, 'name', 255),
        region: fields.requiredText(item, 'region', 10),
        cipher: fields.requiredText(item, 'cipher', 255)
    };
}

module.exports = {
    fetchAuthorizedShops: fetchAuthorizedShops,
    fetchActiveShops: fetchActiveShops
};
