import type { LineFacts } from '../lifecycle/rules/lineFacts';
import type { Parcel } from './rules/parcels';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { packageIdsOf, rememberPackageIds } from '../lifecycle/store/ledger/packageIds';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import type { Shop } from '../shops/store/shop';
import { inTransaction } from '../platform/transaction';

/** An order on both sides. */
export interface ReportContext {
    shop: Shop;
    shopId: string;
    /** As Get Order Detail gave it; lines that ship are marked in it, for the order's next parcel. */
    order: TikTokOrder;
    entry: LedgerEntry;
    /** The lines of the order here. */
    lines: LineFacts[];
}

/** Corrections go to TikTok's package, so its id is kept: the first, because the others are found by its number. */
export function rememberPackage(context: ReportContext, parcel: Parcel, packageId: string): void {
    const known = packageIdsOf(context.entry);
    if (parcel.packageNos.some((packageNo) => !known[packageNo])) {
        inTransaction(() => rememberPackageIds(context.entry, parcel.packageNos, packageId));
    }
}
