'use strict';

var apiAnswer = require('./rules/apiAnswer');
var input = require('../platform/rules/input');
var client = require('./client');

/** @typedef {import('../platform/rules/input').Source} Source */
/** @typedef {import('./client').ApiCall} ApiCall */
/**
 * @template T
 * @typedef {import('./client').ApiResult<T>} ApiResult
 */

/** @typedef {import('./client').ApiSettings} ApiSettings */

/**
 * How a package travels.
 * @typedef {Object} Tracking
 * @property {string} trackingNumber
 * @property {string} shippingProviderId
 */

/**
 * A new package.
 * @typedef {Object} MarkedPackage
 * @property {string} packageId
 * @property {string} warning - TikTok doubts carrier or number, and yet has accepted them; empty when it does not.
 */

/**
 * Mark Package As Shipped: the seller's own carrier in US, UK, EU and Japan. Makes the package.
 * @param {ApiSettings} settings
 * @param {string} orderId
 * @param {Tracking} tracking
 * @param {string[] | null} lineIds - order line item ids; null for the whole order
 * @returns {ApiResult<MarkedPackage>}
 */
function markPackageAsShipped(settings, orderId, tracking, lineIds) {
    var body = {
        tracking_number: tracking.trackingNumber,
        shipping_provider_id: tracking.shippingProviderId
    };
    if (lineIds) {
        body.order_line_item_ids = lineIds;
    }
    var path = '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/packages';
    return client.call(settings, post(path, body), function (answer) {
        var data = apiAnswer.dataOf(answer);
        return { packageId: apiAnswer.requiredId(data, 'package_id'), warning: readWarning(data) };
    });
}

/**
 * @param {Source} data
 * @returns {string}
 */
function readWarning(data) {
    return input.isGiven(data, 'warning')
        ? input.optionalText(input.requiredObject(data, 'warning'), 'message', 2000)
        : '';
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {ApiCall}
 */
function post(path, body) {
    return { method: 'POST', path: path, query: {}, body: body, forShop: true };
}

/**
 * A package that TikTok has made, and how it travels.
 * @typedef {Tracking & { packageId: string }} PackageTracking
 */

/**
 * Ship Package: one package that TikTok has made.
 * @param {ApiSettings} settings
 * @param {PackageTracking} parcel
 * @returns {ApiResult<null>}
 */
function shipPackage(settings, parcel) {
    var path = '/fulfillment/202309/packages/' + encodeURIComponent(parcel.packageId) + '/ship';
    return client.call(settings, post(path, { self_shipment: bodyOf(parcel) }), client.NOTHING);
}

/** Packages that one call of Batch Ship Packages takes; TikTok names no limit. */
var MAX_PACKAGES_PER_CALL = 50;

/**
 * A package that was not shipped although the call succeeded.
 * @typedef {Object} PackageError
 * @property {string} packageId
 * @property {number} code
 * @property {string} message
 */

/** Largest code that is read. */
var MAX_CODE = 9007199254740991;

/**
 * Batch Ship Packages: code 0 only means that it was read; each package may have failed on its own.
 * @param {ApiSettings} settings
 * @param {PackageTracking[]} packages
 * @returns {ApiResult<PackageError[]>} packages that were not shipped
 */
function batchShipPackages(settings, packages) {
    var body = {
        packages: packages.map(function (parcel) {
            return { id: parcel.packageId, self_shipment: bodyOf(parcel) };
        })
    };
    // One error that cannot be read may be about any of them: then nothing is known of all.
    return client.call(settings, post('/fulfillment/202309/packages/ship', body), function (answer) {
        return apiAnswer.readOptionalAll(apiAnswer.dataOf(answer), 'errors', readError);
    });
}

/**
 * @param {Source} item
 * @returns {PackageError}
 */
function readError(item) {
    return {
        packageId: apiAnswer.requiredId(input.requiredObject(item, 'detail'), 'package_id'),
        code: input.wholeNumber(item, 'code', 1, MAX_CODE),
        message: input.optionalText(item, 'message', 2000)
    };
}

/**
 * A package that was made of a group.
 * @typedef {Object} SplitPackage
 * @property {number} group - The group's place in what was asked, from 0.
 * @property {string} packageId
 */

/**
 * Split Orders: makes packages of groups of lines, where TikTok has put more into one than travels.
 * @param {ApiSettings} settings
 * @param {string} orderId
 * @param {string[][]} groups - order line item ids
 * @returns {ApiResult<SplitPackage[]>}
 */
function splitOrder(settings, orderId, groups) {
    var body = {
        splittable_groups: groups.map(function (lineIds, index) {
            return { id: String(index + 1), order_line_item_ids: lineIds };
        })
    };
    var path = '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/split';
    return client.call(settings, post(path, body), function (answer) {
        return apiAnswer.readAll(apiAnswer.dataOf(answer), 'packages', function (item) {
            return {
                group: Number(apiAnswer.requiredId(item, 'splittable_group_id')) - 1,
                packageId: apiAnswer.requiredId(item, 'id')
            };
        });
    });
}

/**
 * Update Package Shipping Info: corrects the tracking of a package that was reported before.
 * @param {ApiSettings} settings
 * @param {string} packageId
 * @param {Tracking} tracking
 * @returns {ApiResult<null>}
 */
function updatePackageShippingInfo(settings, packageId, tracking) {
    var path = '/fulfillment/202309/packages/' + encodeURIComponent(packageId) + '/shipping_info/update';
    return client.call(settings, post(path, bodyOf(tracking)), client.NOTHING);
}

/**
 * @param {Tracking} tracking
 * @returns {{ tracking_number: string, shipping_provider_id: string }}
 */
function bodyOf(tracking) {
    return { tracking_number: tracking.trackingNumber, shipping_provider_id: tracking.shippingProviderId };
}

module.exports = {
    markPackageAsShipped: markPackageAsShipped,
    shipPackage: shipPackage,
    MAX_PACKAGES_PER_CALL: MAX_PACKAGES_PER_CALL,
    batchShipPackages: batchShipPackages,
    splitOrder: splitOrder,
    updatePackageShippingInfo: updatePackageShippingInfo
};
