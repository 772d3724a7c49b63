import { findEntry } from '../../lifecycle/store/ledger/findEntry';
import { packageIdsOf } from '../../lifecycle/store/ledger/packageIds';
import type { Packages, ShippedPackage } from '../../lifecycle/rules/packages';
import { fetchPackages } from '../../openapi/packages';
import type { ListedPackage } from '../../openapi/packages';
import { storedJson } from '../../platform/json';
import { readPortion } from './portion';
import type { Portion, Work } from './portion';
import { compareById } from './compareOrderList';

/** Compares the orders of packages under a number that is not known here: they may have been placed before. */
export function comparePackageList(work: Work): Portion {
    return readPortion(work, {
        fetch: fetchPackages,
        idOf: (one) => one.packageId,
        take: (found) => {
            const left = found.filter((one) => one.trackingNumber !== '' && one.status !== 'CANCELLED');
            const ids = left.reduce<string[]>(
                (all, one) => all.concat(one.orderIds.filter((id) => !isPackageHere(id, one))),
                []
            );
            return compareById(work, ids);
        }
    });
}

function isPackageHere(orderId: string, listed: ListedPackage): boolean {
    const entry = findEntry(orderId);
    if (!entry) {
        return true;
    }
    const packages = storedJson<Packages>(entry.custom.packages, {});
    const ids = packageIdsOf(entry);
    return (
        Object.keys(packages).some(
            (packageNo) => (packages[packageNo] as ShippedPackage).trackingNumber === listed.trackingNumber
        ) || Object.keys(ids).some((packageNo) => ids[packageNo] === listed.packageId)
    );
}
