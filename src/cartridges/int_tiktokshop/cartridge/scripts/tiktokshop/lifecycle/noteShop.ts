import { inTransaction } from '../platform/transaction';
import { findEntry } from './store/ledger/findEntry';
import { rememberShop } from './store/ledger/tiktokFacts';

/**
 * Notes whose shop an order is of, once: TikTok's connector does not tell, and the shop decides who reports.
 * @param externalOrderId - of any order that the shop has; one that is not here is left alone
 */
export function noteShop(shopId: string, externalOrderId: string): void {
    const known = findEntry(externalOrderId);
    if (known && !known.custom.shopId) {
        inTransaction(() => {
            const entry = findEntry(externalOrderId);
            if (entry && !entry.custom.shopId) {
                rememberShop(entry, shopId);
            }
        });
    }
}
