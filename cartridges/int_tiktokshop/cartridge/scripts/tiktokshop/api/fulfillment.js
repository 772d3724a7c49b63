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

/** Ship Package: where TikTok has made the package already (South-East Asia, Latin America). */
function shipPackage(settings, packageId, tracking) {
    return client.call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/packages/' + encodeURIComponent(packageId) + '/ship',
        query: {},
        body: {
            self_shipment: {
                tracking_number: tracking.trackingNumber,
                shipping_provider_id: tracking.shippingProviderId
            }
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
        body: { tracking_number: tracking.trackingNumber, shipping_provider_id: tracking.shippingProviderId },
        forShop: true
    });
}

module.exports = {
    markPackageAsShipped: markPackageAsShipped,
    shipPackage: shipPackage,
    updatePackageShippingInfo: updatePackageShippingInfo
};
