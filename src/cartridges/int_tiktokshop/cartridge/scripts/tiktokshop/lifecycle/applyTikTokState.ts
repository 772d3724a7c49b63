import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { inTransaction } from '../platform/transaction';
import { noticeShippedOnTikTok } from './noticeShippedOnTikTok';
import { reconcileOrder } from './reconcileOrder';
import { findEntry } from './store/ledger/findEntry';
import { rememberShop } from './store/ledger/tiktokFacts';

/**
 * Brings an order that is here to the state that it has on TikTok, and tells operations of units that left only there.
 * @param shopId - the shop that sold it: TikTok's connector does not tell, and the shop decides who reports
 * @param order - as Get Order List or Get Order Detail gave it
 */
export function applyTikTokState(shopId: string, order: TikTokOrder): void {
    noteShop(shopId, order.id);
    reconcileOrder(order);
    noticeShippedOnTikTok(order);
}

function noteShop(shopId: string, externalOrderId: string): void {
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
