import type { TikTokOrder } from '../../../openapi/rules/tiktokOrder';
import { now } from '../../../platform/clock';
import { storedJson } from '../../../platform/json';
import { readPayment } from '../../rules/tiktokPayment';
import type { TikTokPayment } from '../../rules/tiktokPayment';
import type { LedgerEntry } from './ledgerEntry';

/** Remembers which shop sold the order. Needs a transaction. */
export function rememberShop(entry: LedgerEntry, shopId: string): void {
    entry.custom.shopId = shopId;
}

/** Stores TikTok's present status and payment of the order. Needs a transaction. */
export function rememberTikTokOrder(entry: LedgerEntry, order: TikTokOrder): void {
    entry.custom.tiktokStatus = order.status;
    entry.custom.tiktokReadAt = now();
    const payment = readPayment(order.payment);
    if (payment) {
        entry.custom.tiktokPayment = JSON.stringify(payment);
    }
}

/** TikTok's amounts of the order as last read; null if they never were. */
export function paymentOf(entry: LedgerEntry): TikTokPayment | null {
    return storedJson<TikTokPayment | null>(entry.custom.tiktokPayment, null);
}
