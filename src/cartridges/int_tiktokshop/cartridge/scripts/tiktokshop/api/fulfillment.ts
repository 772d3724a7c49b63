import { call } from './client';
import type { ApiResult, ApiSettings } from './client';

/** How a package travels. */
export interface Tracking {
    trackingNumber: string;
    shippingProviderId: string;
}

/** A new package; a warning means that TikTok doubts carrier or number, and yet has accepted it. */
export interface MarkedPackage {
    package_id?: string;
    warning?: { message?: string };
}

/**
 * Mark Package As Shipped: the seller's own carrier in US, UK, EU and Japan. Makes the package.
 * @param lineIds - order line item ids; null for the whole order
 */
export function markPackageAsShipped(
    settings: ApiSettings,
    orderId: string,
    tracking: Tracking,
    lineIds: string[] | null
): ApiResult<MarkedPackage> {
    const body: { [name: string]: unknown } = {
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

/** Ship Package: where TikTok has made the package already (South-East Asia, Latin America). */
export function shipPackage(settings: ApiSettings, packageId: string, tracking: Tracking): ApiResult<object> {
    return call(settings, {
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
export function updatePackageShippingInfo(
    settings: ApiSettings,
    packageId: string,
    tracking: Tracking
): ApiResult<object> {
    return call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/packages/' + encodeURIComponent(packageId) + '/shipping_info/update',
        query: {},
        body: { tracking_number: tracking.trackingNumber, shipping_provider_id: tracking.shippingProviderId },
        forShop: true
    });
}
