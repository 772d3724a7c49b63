import type { ApiResult } from '../openapi/client';
import { MAX_PACKAGES_PER_CALL, batchShipPackages, shipPackage } from '../openapi/fulfillment';
import type { PackageError, PackageTracking, Tracking } from '../openapi/fulfillment';
import { classOf, remedyFor } from '../openapi/rules/apiErrors';
import { findEntry, rememberPackageIds } from '../lifecycle/store/ledger';
import type { Shop } from '../shops/store/shop';
import type { Task } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import { failed, reported, resultOfAll } from '../tasks/reportResult';
import type { ReportResult } from '../tasks/reportResult';

/** A parcel of an order that waits to be shipped together with others. */
export interface WaitingPackage {
    task: Task;
    packageNos: string[];
    /** TikTok's packages that hold its units. */
    packageIds: string[];
    tracking: Tracking;
}

/**
 * Ships packages of several orders with as few calls as possible: Batch Ship Packages, or Ship Package where there is
 * only one.
 * @returns the result of each, in the same order
 */
export function shipTogether(shop: Shop, waiting: WaitingPackage[]): ReportResult[] {
    const problems: { [packageId: string]: ReportResult } = {};
    const all = waiting.reduce<PackageTracking[]>(
        (list, one) => list.concat(one.packageIds.map(withTracking(one))),
        []
    );
    for (let from = 0; from < all.length && !shop.isUnavailable; from += MAX_PACKAGES_PER_CALL) {
        ship(shop, all.slice(from, from + MAX_PACKAGES_PER_CALL), problems);
    }
    return waiting.map((one) => {
        const found = one.packageIds.map((id) => problems[id]).filter((known) => known !== undefined);
        if (found.length > 0) {
            return resultOfAll(found);
        }
        remember(one);
        return reported(one.packageIds[0] as string);
    });
}

function withTracking(waiting: WaitingPackage): (packageId: string) => PackageTracking {
    return (packageId) => ({
        packageId: packageId,
        trackingNumber: waiting.tracking.trackingNumber,
        shippingProviderId: waiting.tracking.shippingProviderId
    });
}

function ship(shop: Shop, packages: PackageTracking[], problems: { [packageId: string]: ReportResult }): void {
    const result = callFor(shop, packages);
    if (!result.ok) {
        packages.forEach((parcel) => {
            problems[parcel.packageId] = failed(result);
        });
        return;
    }
    const ids = packages.map((parcel) => parcel.packageId);
    (result.data || []).forEach((error) => {
        // An error about none of them may be about any of them.
        const about = ids.indexOf(error.packageId) >= 0 ? [error.packageId] : ids;
        about.forEach((packageId) => {
            problems[packageId] = problemOf(error, result.requestId);
        });
    });
}

function callFor(shop: Shop, packages: PackageTracking[]): ApiResult<PackageError[] | null> {
    return packages.length === 1
        ? shipPackage(shop.api, packages[0] as PackageTracking)
        : batchShipPackages(shop.api, packages);
}

function problemOf(error: PackageError, requestId: string): ReportResult {
    return {
        kind: 'failed',
        errorClass: classOf(error.code),
        code: String(error.code),
        message: remedyFor(error.code) || error.message,
        requestId: requestId
    };
}

/** Corrections are made on TikTok's package, so its id is kept. */
function remember(waiting: WaitingPackage): void {
    inTransaction(() => {
        const entry = findEntry(waiting.task.custom.externalOrderId || '');
        if (entry) {
            rememberPackageIds(entry, waiting.packageNos, waiting.packageIds[0] as string);
        }
    });
}
