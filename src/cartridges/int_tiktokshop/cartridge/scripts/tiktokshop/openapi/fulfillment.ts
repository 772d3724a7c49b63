import { dataOf, optionalFlag, readAll, readOptionalAll, requiredId, requiredTime } from './rules/apiAnswer';
import { LARGEST_EXACT, optionalText, requiredObject, wholeNumber } from '../platform/rules/input/fields';
import { fault, isGiven } from '../platform/rules/input/source';
import type { Source } from '../platform/rules/input/source';
import { addMembers } from '../platform/rules/members';
import { lineOf, namedUnits } from './rules/namedUnits';
import { call, readDone } from './client';
import type { ApiResult, ApiSettings } from './apiCall';
import { shopGet, shopPost } from './shopCall';

/** Tracking number and carrier of a package. */
export interface Tracking {
    trackingNumber: string;
    shippingProviderId: string;
}

/** The package that TikTok has created. */
export interface MarkedPackage {
    packageId: string;
    /** TikTok's doubt about a carrier or number that it has accepted; empty if it has none. */
    warning: string;
}

/**
 * Mark Package As Shipped: creates a package with the seller's own carrier, in US, UK, EU and Japan.
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
        addUnits(body, lineIds);
    }
    const path = '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/packages';
    return call(settings, shopPost(path, body), (answer) => {
        const data = dataOf(answer);
        return { packageId: requiredId(data, 'package_id'), warning: readWarning(data) };
    });
}

function addUnits(body: { [name: string]: unknown }, ids: string[]): void {
    addMembers(body, namedUnits(ids, 'order_line_id', 'sub_item_id'));
}

function readWarning(data: Source): string {
    return isGiven(data, 'warning') ? optionalText(requiredObject(data, 'warning'), 'message', 2000) : '';
}

/** How TikTok's own carrier gets a package: when it is picked up, or null when the seller drops it off. */
export interface Handover {
    /** In seconds since the epoch. */
    pickup: { start_time: number; end_time: number } | null;
}

/** A package of TikTok, with its tracking, or with how TikTok's carrier gets it. */
export interface PackageTracking extends Tracking {
    packageId: string;
    /** null where the seller has a carrier. */
    handover: Handover | null;
}

/** `self_shipment` belongs to a carrier of the seller only, and the other members to TikTok's only. */
function shipmentOf(parcel: PackageTracking): { [name: string]: unknown } {
    if (!parcel.handover) {
        return { self_shipment: bodyOf(parcel) };
    }
    const slot = parcel.handover.pickup;
    return slot ? { handover_method: 'PICKUP', pickup_slot: slot } : { handover_method: 'DROP_OFF' };
}

/** Get Package Handover Time Slots: the first time at which TikTok's carrier comes; without one the seller brings the package. */
export function fetchHandover(settings: ApiSettings, packageId: string): ApiResult<Handover> {
    const path = '/fulfillment/202309/packages/' + encodeURIComponent(packageId) + '/handover_time_slots';
    return call(settings, shopGet(path), (answer) => {
        const data = dataOf(answer);
        const slots = readOptionalAll(data, 'pickup_slots', readSlot).filter((slot) => slot.isFree);
        const first = optionalFlag(data, 'can_pickup') ? slots[0] : undefined;
        return { pickup: first ? { start_time: first.start, end_time: first.end } : null };
    });
}

/** `avaliable` is TikTok's spelling. */
function readSlot(item: Source): { start: number; end: number; isFree: boolean } {
    return {
        start: requiredTime(item, 'start_time'),
        end: requiredTime(item, 'end_time'),
        isFree: !isGiven(item, 'avaliable') || optionalFlag(item, 'avaliable')
    };
}

/** Ship Package: ships one package that TikTok has created. */
export function shipPackage(settings: ApiSettings, parcel: PackageTracking): ApiResult<null> {
    const path = '/fulfillment/202309/packages/' + encodeURIComponent(parcel.packageId) + '/ship';
    return call(settings, shopPost(path, shipmentOf(parcel)), readDone);
}

/** Packages per call of Batch Ship Packages; our own limit, because TikTok names none. */
export const MAX_PACKAGES_PER_CALL = 50;

/** A package that TikTok did not ship although the call succeeded. */
export interface PackageError {
    packageId: string;
    code: number;
    message: string;
}

/**
 * Batch Ship Packages. Code 0 only means that TikTok has read the request: each package may still fail on its own.
 * @returns the packages that TikTok did not ship
 */
export function batchShipPackages(settings: ApiSettings, packages: PackageTracking[]): ApiResult<PackageError[]> {
    const body = {
        packages: packages.map((parcel) => {
            const body = shipmentOf(parcel);
            body.id = parcel.packageId;
            return body;
        })
    };
    // An error that cannot be read may be about any package, so the result of all is unknown.
    return call(settings, shopPost('/fulfillment/202309/packages/ship', body), (answer) =>
        readOptionalAll(dataOf(answer), 'errors', readError)
    );
}

function readError(item: Source): PackageError {
    return {
        packageId: requiredId(requiredObject(item, 'detail'), 'package_id'),
        code: wholeNumber(item, 'code', 1, LARGEST_EXACT),
        message: optionalText(item, 'message', 2000)
    };
}

/** Whether TikTok's package of an order can be split. */
export interface SplitAttributes {
    canSplit: boolean;
    /** In TikTok's words, why it cannot; may be empty. */
    reason: string;
}

/** Get Order Split Attributes of one order. */
export function fetchSplitAttributes(settings: ApiSettings, orderId: string): ApiResult<SplitAttributes> {
    const apiCall = shopGet('/fulfillment/202309/orders/split_attributes', { order_ids: orderId });
    return call(settings, apiCall, (answer) => {
        const orders = readAll(dataOf(answer), 'split_attributes', (item) => ({
            id: requiredId(item, 'order_id'),
            canSplit: optionalFlag(item, 'can_split'),
            reason: optionalText(item, 'reason', 2000)
        }));
        const found = orders.filter((one) => one.id === orderId)[0];
        return { canSplit: !!found && found.canSplit, reason: found ? found.reason : '' };
    });
}

/** The package that TikTok has created for a group. */
export interface SplitPackage {
    /** Index of the group in the request, from 0. */
    group: number;
    packageId: string;
}

/**
 * Split Orders: splits a package of TikTok into packages for groups of lines.
 * @param groups - order line item ids of each group
 */
export function splitOrder(settings: ApiSettings, orderId: string, groups: string[][]): ApiResult<SplitPackage[]> {
    const parts = groups.map((lineIds, index) => {
        const group: { [name: string]: unknown } = { id: String(index + 1) };
        addUnits(group, lineIds);
        return group;
    });
    // Only the second form can name parts of a bundle, and it names everything in one way.
    const hasParts = groups.some((lineIds) => lineIds.some((id) => lineOf(id) !== id));
    const body = hasParts ? { splittable_groups_v2: parts.map(asList) } : { splittable_groups: parts };
    const path = '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/split';
    return call(settings, shopPost(path, body), (answer) =>
        readAll(dataOf(answer), 'packages', (item) => ({
            group: readGroup(item, groups.length),
            packageId: requiredId(item, 'id')
        }))
    );
}

/** Ids of groups are numbered from 1 in the request. */
function readGroup(item: Source, count: number): number {
    const group = Number(requiredId(item, 'splittable_group_id')) - 1;
    if (!(group >= 0 && group < count && group % 1 === 0)) {
        fault(item, 'splittable_group_id', 'the id of a group of the request');
    }
    return group;
}

function asList(group: { [name: string]: unknown }): object {
    const ids = group.order_line_item_ids as string[] | undefined;
    return ids ? { id: group.id, order_line_list: ids.map((id) => ({ order_line_id: id })) } : group;
}

/** Update Package Shipping Info: corrects the tracking of a reported package. */
export function updatePackageShippingInfo(
    settings: ApiSettings,
    packageId: string,
    tracking: Tracking
): ApiResult<null> {
    const path = '/fulfillment/202309/packages/' + encodeURIComponent(packageId) + '/shipping_info/update';
    return call(settings, shopPost(path, bodyOf(tracking)), readDone);
}

function bodyOf(tracking: Tracking): { tracking_number: string; shipping_provider_id: string } {
    return { tracking_number: tracking.trackingNumber, shipping_provider_id: tracking.shippingProviderId };
}
