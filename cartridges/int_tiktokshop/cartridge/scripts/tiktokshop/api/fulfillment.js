'use strict';

var client = require('./client');

/**
 * Mark Package As Shipped: the seller's own carrier in US, UK, EU and Japan. Makes the package.
 * @param lineIds - order line item ids; null for the whole order
 */
function markPackageAsShipped(settings, orderId, tracking, lineIds) {
    var body = {
        tracking_number: tracking.trackingNumber,
        shipping_provider_id: tracking.shippingProviderId
    };
    if (lineIds) {
        body.order_line_item_ids = lineIds;
    }
    return client.call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/packages',
        query: {},
        body: body,
        forShop: true
    });
}

/** Ship Package: one package that TikTok has made. */
function shipPackage(settings, parcel) {
    return client.call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/packages/' + encodeURIComponent(parcel.packageId) + '/ship',
        query: {},
        body: { self_shipment: bodyOf(parcel) },
        forShop: true
    });
}

/** Packages that one call of Batch Ship Packages takes; TikTok names no limit. */
var MAX_PACKAGES_PER_CALL = 50;

/** Batch Ship Packages: code 0 only means that it was read; each package may have failed on its own. */
function batchShipPackages(settings, packages) {
    return client.call(settings, {
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
 * @param groups - order line item ids
 */
function splitOrder(settings, orderId, groups) {
    return client.call(settings, {
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

/** Update Package Shipping Info: corrects the tracking of a package that was reported before. */
function updatePackageShippingInfo(settings, packageId, tracking) {
    return client.call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/packages/' + encodeURIComponent(packageId) + '/shipping_info/update',
        query: {},
        body: bodyOf(tracking),
        forShop: true
    });
}

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
