import { storedJson } from '../../../platform/json';
import type { LedgerEntry } from './ledgerEntry';

/** TikTok's package ids of the packages that were reported through the Open API, by our package numbers. */
export function packageIdsOf(entry: LedgerEntry): { [packageNo: string]: string } {
    return storedJson<{ [packageNo: string]: string }>(entry.custom.tiktokState, {});
}

/** Stores TikTok's id of packages that travel together, unless they have one already. Needs a transaction. */
export function rememberPackageIds(entry: LedgerEntry, packageNos: string[], packageId: string): void {
    const known = packageIdsOf(entry);
    packageNos.forEach((packageNo) => {
        known[packageNo] = known[packageNo] || packageId;
    });
    entry.custom.tiktokState = JSON.stringify(known);
}
