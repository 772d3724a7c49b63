import { packageNumbers, packagesWithTracking } from '../lifecycle/rules/packages';
import type { Packages, ShippedPackage } from '../lifecycle/rules/packages';
import { storedJson } from '../platform/json';
import { dueForTracking, clearTrackingDue } from '../lifecycle/store/ledger/trackingDue';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { rememberTracking } from './store/tracking';
import { eachInTransaction } from '../platform/eachInTransaction';

/**
 * Makes the tracking numbers of orders searchable that have shipped, or were corrected, since the last run.
 * @param limit - orders in one run; the next run goes on
 */
export function indexTracking(limit: number): void {
    eachInTransaction(dueForTracking(limit), indexOne);
}

function indexOne(externalOrderId: string): void {
    const entry = findEntry(externalOrderId);
    if (!entry) {
        return;
    }
    const packages = packagesWithTracking(storedJson<Packages>(entry.custom.packages, {}));
    packageNumbers(packages).forEach((packageNo) => {
        rememberTracking((packages[packageNo] as ShippedPackage).trackingNumber, externalOrderId);
    });
    clearTrackingDue(entry);
}
