import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { notice } from '../platform/rules/notice';
import { newOrdersTaken } from '../platform/settings';
import { alertOperations } from './alertOperations';
import { readRecipientAddress } from './rules/address/recipientAddress';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { correctShippingAddress, hasHiddenAddress } from './store/orderAddress';
import { getState } from './store/orderState';
import { isExported } from './store/orders';

/**
 * Completes the shipping address of an order that TikTok had masked, and alerts operations. Another address stays. Needs a
 * transaction.
 */
export function completeAddress(order: dw.order.Order, entry: LedgerEntry, tiktokOrder: TikTokOrder): void {
    if (hasHiddenAddress(order)) {
        correctAddress(order, entry, tiktokOrder);
    }
}

/**
 * Takes over the shipping address that an order has on TikTok, and alerts operations where another system may have the old one.
 * Needs a transaction.
 */
export function correctAddress(order: dw.order.Order, entry: LedgerEntry, tiktokOrder: TikTokOrder): void {
    const isHidden = hasHiddenAddress(order);
    const address = readRecipientAddress(tiktokOrder.recipient_address);
    if (address && correctShippingAddress(order, address) && (isHidden || mayBeElsewhere(order, entry))) {
        alertOperations(order, entry, notice(isHidden ? 'alert.address_completed' : 'alert.address_changed'));
    }
}

/** Whether another system may have read the order before: an export, or one that takes new orders without marking them. */
function mayBeElsewhere(order: dw.order.Order, entry: LedgerEntry): boolean {
    return newOrdersTaken() !== 'nobody' || isExported(order) || getState(order, entry).status !== 'New';
}
