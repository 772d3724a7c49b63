import type { ApiResult } from '../openapi/apiCall';
import { MAX_PACKAGES_PER_CALL, batchShipPackages, shipPackage } from '../openapi/fulfillment';
import type { Handover, PackageError, PackageTracking, Tracking } from '../openapi/fulfillment';
import { classOf, errorNotice } from '../openapi/rules/apiErrors';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { rememberPackageIds } from '../lifecycle/store/ledger/packageIds';
import type { Shop } from '../shops/store/shop';
import { inTransaction } from '../platform/transaction';
import { done, failed, outcomeOfAll, refused } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { notice } from '../platform/rules/notice';
import { portionsOf } from '../platform/rules/lists';

/** TikTok's packages of a parcel, to be shipped together with packages of other orders. */
export interface PackagesToShip {
    externalOrderId: string;
    packageNos: string[];
    /** TikTok's packages that hold its units. */
    packageIds: string[];
    tracking: Tracking;
    /** See `PackageTracking`. */
    handover: Handover | null;
}

/**
 * Ships packages of several orders with as few calls as possible: Batch Ship Packages, or Ship Package where there is
 * only one. A package that several orders share, because they were combined on TikTok, is shipped once.
 * @returns the outcome of each, in the same order
 */
export function shipTogether(shop: Shop, toShip: PackagesToShip[]): TaskOutcome[] {
    const packages = eachOnce(toShip);
    const problems = shipAll(shop, portionsOf(packages, MAX_PACKAGES_PER_CALL));
    return toShip.map((one) => {
        const found = one.packageIds
            .map((id) => problems[id] || underOtherNumber(one, packages, id))
            .filter((known): known is TaskOutcome => !!known);
        if (found.length === 0 && !shop.isUnavailable) {
            remember(one);
        }
        return found.length === 0 ? done() : outcomeOfAll(found);
    });
}

/** Each package once, under the number of the first order that has it. */
function eachOnce(toShip: PackagesToShip[]): PackageTracking[] {
    const all = toShip.reduce<PackageTracking[]>((packages, one) => packages.concat(trackingOf(one)), []);
    const ids = all.map(({ packageId }) => packageId);
    return all.filter(({ packageId }, index) => ids.indexOf(packageId) === index);
}

/** Orders in one package of TikTok cannot have left under two numbers. */
function underOtherNumber(one: PackagesToShip, packages: PackageTracking[], packageId: string): TaskOutcome | null {
    const shipped = packages.filter((parcel) => parcel.packageId === packageId)[0] as PackageTracking;
    return shipped.trackingNumber === one.tracking.trackingNumber
        ? null
        : refused('package_combined', notice('task.package_combined', [shipped.trackingNumber]));
}

/** What went wrong with packages, by their ids. */
interface Problems {
    [packageId: string]: TaskOutcome;
}

/** Makes the calls, until TikTok cannot be called. */
function shipAll(shop: Shop, calls: PackageTracking[][]): Problems {
    const problems: Problems = {};
    calls.forEach((packages) => {
        const found = shop.isUnavailable ? {} : ship(shop, packages);
        Object.keys(found).forEach((id) => {
            problems[id] = found[id] as TaskOutcome;
        });
    });
    return problems;
}

function trackingOf(toShip: PackagesToShip): PackageTracking[] {
    return toShip.packageIds.map((packageId) => ({
        packageId: packageId,
        trackingNumber: toShip.tracking.trackingNumber,
        shippingProviderId: toShip.tracking.shippingProviderId,
        handover: toShip.handover
    }));
}

/** One call. */
function ship(shop: Shop, packages: PackageTracking[]): Problems {
    const problems: Problems = {};
    const ids = packages.map((parcel) => parcel.packageId);
    const result = callFor(shop, packages);
    if (!result.ok) {
        ids.forEach((packageId) => {
            problems[packageId] = failed(result);
        });
        return problems;
    }
    (result.data || []).forEach((error) => {
        // An error about none of them may be about any of them.
        const about = ids.indexOf(error.packageId) >= 0 ? [error.packageId] : ids;
        about.forEach((packageId) => {
            problems[packageId] = problemOf(error, result.requestId);
        });
    });
    return problems;
}

function callFor(shop: Shop, packages: PackageTracking[]): ApiResult<PackageError[] | null> {
    return packages.length === 1
        ? shipPackage(shop.api, packages[0] as PackageTracking)
        : batchShipPackages(shop.api, packages);
}

function problemOf(error: PackageError, requestId: string): TaskOutcome {
    return {
        kind: 'failed',
        errorClass: classOf(error.code),
        code: String(error.code),
        told: errorNotice(error.code, error.message),
        requestId: requestId
    };
}

/** Corrections are made on TikTok's package, so its id is kept. */
function remember(shipped: PackagesToShip): void {
    inTransaction(() => {
        const entry = findEntry(shipped.externalOrderId);
        if (entry) {
            rememberPackageIds(entry, shipped.packageNos, shipped.packageIds[0] as string);
        }
    });
}
