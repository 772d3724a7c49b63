'use strict';

var apiAnswer = require('./rules/apiAnswer');
var fields = require('../platform/rules/input/fields');
var client = require('./client');
var shopCall = require('./shopCall');
var pageQuery = require('./pageQuery');

/**
 * @template T
 * @typedef {import('./rules/apiAnswer').ReadPage<T>} ReadPage
 */

/** @typedef {import('../platform/rules/input/source').Source} Source */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('./apiCall').ApiSettings} ApiSettings */
/** @typedef {import('./orders').TimeWindow} TimeWindow */

/**
 * A package as TikTok lists it.
 * @typedef {Object} ListedPackage
 * @property {string} packageId
 * @property {string} status - For example `FULFILLING`, `CANCELLED`.
 * @property {string[]} orderIds - Orders with units in it: several, where parcels were combined.
 * @property {string} trackingNumber - Empty until it was shipped.
 */

/**
 * Search Package 202309: those that have changed in a time, oldest change first.
 * @param {ApiSettings} settings
 * @param {TimeWindow} window
 * @param {string} pageToken - empty for the first page
 * @returns {ApiResult<ReadPage<ListedPackage>>}
 */
function fetchPackages(settings, window, pageToken) {
    var query = pageQuery(50, pageToken, 'update_time');
    var body = { update_time_ge: window.from, update_time_lt: window.to };
    var path = '/fulfillment/202309/packages/search';
    return client.call(settings, shopCall.shopPost(path, body, query), function (answer) {
        return apiAnswer.readPage(apiAnswer.dataOf(answer), 'packages', readListed);
    });
}

/**
 * @param {Source} item
 * @returns {ListedPackage}
 */
function readListed(item) {
    return {
        packageId: apiAnswer.requiredId(item, 'id'),
        status: fields.optionalText(item, 'status', 100),
        orderIds: apiAnswer.readOptionalAll(item, 'orders', function (order) {
            return apiAnswer.requiredId(order, 'id');
        }),
        trackingNumber: apiAnswer.optionalId(item, 'tracking_number')
    };
}

module.exports = fetchPackages;
