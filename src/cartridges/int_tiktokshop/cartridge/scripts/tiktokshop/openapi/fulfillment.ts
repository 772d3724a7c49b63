import { dataOf, readAll, readOptionalAll, requiredId } from './rules/apiAnswer';
import { isGiven, optionalText, requiredObject, wholeNumber } from '../platform/rules/input';
import type { Source } from '../platform/rules/input';
import { NOTHING, call } from './client';
import type { ApiCall, ApiResult, ApiSettings } from './client';

/** How a package travels. */
export interface Tracking {
    trackingNumber: string;
    shippingProviderId: string;
}

/** A new package. */
export interface MarkedPackage {
    packageId: string;
    /** TikTok doubts carrier or number, and yet has accepted them; empty when it does not. */
    warning: string;
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
    const path = '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/packages';
    return call(settings, post(path, body), (answer) => {
        const data = dataOf(answer);
        return { packageId: requiredId(data, 'package_id'), warning: readWarning(data) };
    });
}

function readWarning(data: Source): string {
    return isGiven(data, 'warning') ? optionalText(requiredObject(data, 'warning'), 'message', 2000) : '';
}

function post(path: string, body: object): ApiCall {
    return { method: 'POST', path: path, query: {}, body: body, forShop: true };
}

/** A package that TikTok has made, and how it travels. */
export interface PackageTracking extends Tracking {
    packageId: string;
}

/** Ship Package: one package that TikTok has made. */
export function shipPackage(settings: ApiSettings, parcel: PackageTracking): ApiResult<null> {
    const path = '/fulfillment/202309/packages/' + encodeURIComponent(parcel.packageId) + '/ship';
    return call(settings, post(path, { self_shipment: bodyOf(parcel) }), NOTHING);
}

/** Packages that one call of Batch Ship Packages takes; TikTok names no limit. */
export const MAX_PACKAGES_PER_CALL = 50;

/** A package that was not shipped although the call succeeded. */
export interface PackageError {
    packageId: string;
    code: number;
    message: string;
}

/** Largest code that is read. */
const MAX_CODE = 9007199254740991;

/**
 * Batch Ship Packages: code 0 only means that it was read; each package may have failed on its own.
 * @returns packages that were not shipped
 */
export function batchShipPackages(settings: ApiSettings, packages: PackageTracking[]): ApiResult<PackageError[]> {
    const body = {
        packages: packages.map((parcel) => ({ id: parcel.packageId, self_shipment: bodyOf(parcel) }))
    };
    // One error that cannot be read may be about any of them: then nothing is known of all.
    return call(settings, post('/fulfillment/202309/packages/ship', body), (answer) =>
        readOptionalAll(dataOf(answer), 'errors', readError)
    );
}

function readError(item: Source): PackageError {
    return {
        packageId: requiredId(requiredObject(item, 'detail'), 'package_id'),
        code: wholeNumber(item, 'code', 1, MAX_CODE),
        message: optionalText(item, 'message', 2000)
    };
}

/** A package that was made of a group. */
export interface SplitPackage {
    /** The group's place in what was asked, from 0. */
    group: number;
    packageId: string;
}

/**
 * Split Orders: makes packages of groups of lines, where TikTok has put more into one than travels.
 * @param groups - order line item ids
 */
export function splitOrder(settings: ApiSettings, orderId: string, groups: string[][]): ApiResult<SplitPackage[]> {
    const body = {
        splittable_groups: groups.map((lineIds, index) => ({ id: String(index + 1), order_line_item_ids: lineIds }))
    };
    const path = '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/split';
    return call(settings, post(path, body), (answer) =>
        readAll(dataOf(answer), 'packages', (item) => ({
            group: Number(requiredId(item, 'splittable_group_id')) - 1,
            packageId: requiredId(item, 'id')
        }))
    );
}

/** Update Package Shipping Info: corrects the tracking of a package that was reported before. */
export function updatePackageShippingInfo(
    settings: ApiSettings,
    packageId: string,
    tracking: Tracking
): ApiResult<null> {
    const path = '/fulfillment/202309/packages/' + encodeURIComponent(packageId) + '/shipping_info/update';
    return call(settings, post(path, bodyOf(tracking)), NOTHING);
}

function bodyOf(tracking: Tracking): { tracking_number: string; shipping_provider_id: string } {
    return { tracking_number: tracking.trackingNumber, shipping_provider_id: tracking.shippingProviderId };
}
