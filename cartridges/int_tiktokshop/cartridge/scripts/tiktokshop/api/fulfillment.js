'use strict';

var call = require('./client');

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
 * A new package; a warning means that TikTok doubts carrier or number, and yet has accepted it.
 * @typedef {Object} MarkedPackage
 * @property {string} [package_id]
 * @property {{ message?: string }} [warning]
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
    return call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/packages',
        query: {},
        body: body,
        forShop: true
    });
}

/**
 * A package that TikTok has made, and how it travels.
 * @typedef {Tracking & { packageId: string }} PackageTracking
 */

/**
 * Ship Package: one package that TikTok has made.
 * @param {ApiSettings} settings
 * @param {PackageTracking} parcel
 * @returns {ApiResult<object>}
 */
function shipPackage(settings, parcel) {
    return call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/packages/' + encodeURIComponent(parcel.packageId) + '/ship',
        query: {},
        body: { self_shipment: bodyOf(parcel) },
        forShop: true
    });
}

/** Packages that one call of Batch Ship Packages takes; TikTok names no limit. */
var MAX_PACKAGES_PER_CALL = 50;

/**
 * A package that was not shipped although the call succeeded.
 * @typedef {Object} PackageError
 * @property {number} code
 * @property {string} message
 * @property {{ package_id?: string }} [detail]
 */

/**
 * Batch Ship Packages: code 0 only means that it was read; each package may have failed on its own.
 * @param {ApiSettings} settings
 * @param {PackageTracking[]} packages
 * @returns {ApiResult<{ errors?: PackageError[] }>}
 */
function batchShipPackages(settings, packages) {
    return call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/packages/ship',
        query: {},
        body: {
            packages: packages.map(function (parcel) {
                return { id: parcel.packageId, self_shipment: bodyOf(parcel) };
            })
        },
        forShop: true
    });
}

/**
 * Split Orders: makes packages of groups of lines, where TikTok has put more into one than travels.
 * @param {ApiSettings} settings
 * @param {string} orderId
 * @param {string[][]} groups - order line item ids
 * @returns {ApiResult<{ packages?: Array<{ splittable_group_id: string, id: string }> }>}
 */
function splitOrder(settings, orderId, groups) {
    return call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/split',
        query: {},
        body: {
            splittable_groups: groups.map(function (lineIds, index) {
                return { id: String(index + 1), order_line_item_ids: lineIds };
            })
        },
        forShop: true
    });
}

/**
 * Update Package Shipping Info: corrects the tracking of a package that was reported before.
 * @param {ApiSettings} settings
 * @param {string} packageId
 * @param {Tracking} tracking
 * @returns {ApiResult<object>}
 */
function updatePackageShippingInfo(settings, packageId, tracking) {
    return call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/packages/' + encodeURIComponent(packageId) + '/shipping_info/update',
        query: {},
        body: bodyOf(tracking),
        forShop: true
    });
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
