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
 * Takes over the shipping address that an order has on TikTok, and alerts operations where another system may have the old one.
 * It always completes an address that TikTok had masked, even after units have left. Needs a transaction.
 * @param isWanted - whether the address has changed, and no unit has left for the old one
 */
export function correctAddress(
    order: dw.order.Order,
    entry: LedgerEntry,
    tiktokOrder: TikTokOrder,
    isWanted: boolean
): void {
    const isHidden = hasHiddenAddress(order);
    const address = isHidden || isWanted ? readRecipientAddress(tiktokOrder.recipient_address) : null;
    if (address && correctShippingAddress(order, address) && (isHidden || mayBeElsewhere(order, entry))) {
        alertOperations(order, entry, notice(isHidden ? 'alert.address_completed' : 'alert.address_changed'));
    }
}

/** Whether another system may have read the order before: an export, or one that takes new orders without marking them. */
function mayBeElsewhere(order: dw.order.Order, entry: LedgerEntry): boolean {
    return newOrdersTaken() !== 'nobody' || isExported(order) || getState(order, entry).status !== 'New';
}
