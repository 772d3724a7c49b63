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

/** A package that TikTok has made, and how it travels. */
export interface PackageTracking extends Tracking {
    packageId: string;
}

/** Ship Package: one package that TikTok has made. */
export function shipPackage(settings: ApiSettings, parcel: PackageTracking): ApiResult<object> {
    return call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/packages/' + encodeURIComponent(parcel.packageId) + '/ship',
        query: {},
        body: { self_shipment: bodyOf(parcel) },
        forShop: true
    });
}

/** Packages that one call of Batch Ship Packages takes; TikTok names no limit. */
export const MAX_PACKAGES_PER_CALL = 50;

/** A package that was not shipped although the call succeeded. */
export interface PackageError {
    code: number;
    message: string;
    detail?: { package_id?: string };
}

/** Batch Ship Packages: code 0 only means that it was read; each package may have failed on its own. */
export function batchShipPackages(
    settings: ApiSettings,
    packages: PackageTracking[]
): ApiResult<{ errors?: PackageError[] }> {
    return call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/packages/ship',
        query: {},
        body: {
            packages: packages.map((parcel) => ({ id: parcel.packageId, self_shipment: bodyOf(parcel) }))
        },
        forShop: true
    });
}

/**
 * Split Orders: makes packages of groups of lines, where TikTok has put more into one than travels.
 * @param groups - order line item ids
 */
export function splitOrder(
    settings: ApiSettings,
    orderId: string,
    groups: string[][]
): ApiResult<{ packages?: Array<{ splittable_group_id: string; id: string }> }> {
    return call(settings, {
        method: 'POST',
        path: '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/split',
        query: {},
        body: {
            splittable_groups: groups.map((lineIds, index) => ({ id: String(index + 1), order_line_item_ids: lineIds }))
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
        body: bodyOf(tracking),
        forShop: true
    });
}

function bodyOf(tracking: Tracking): { tracking_number: string; shipping_provider_id: string } {
    return { tracking_number: tracking.trackingNumber, shipping_provider_id: tracking.shippingProviderId };
}
