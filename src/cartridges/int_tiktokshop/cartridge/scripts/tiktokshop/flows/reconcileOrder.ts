import { readRecipientAddress } from '../domain/recipientAddress';
import { messageOf, shipByOf } from '../domain/tiktokOrder';
import type { TikTokOrder } from '../domain/tiktokOrder';
import { unchangedState } from '../domain/orderState';
import type { Outcome } from '../domain/outcome';
import { plus } from '../domain/packages';
import { findEntry, rememberShipBy, rememberTikTokOrder } from '../platform/ledger';
import type { LedgerEntry } from '../platform/ledger';
import { logOf } from '../platform/log';
import { correctShippingAddress } from '../platform/orderAddress';
import { readState } from '../platform/orderState';
import { getOrder } from '../platform/orders';
import { inTransaction } from '../platform/transaction';
import { alertOperations } from './alertOperations';
import { applyMessage } from './applyMessage';
import { noticeFirst } from './noticePlatformChange';

/**
 * Brings an order to where TikTok has it: cancelled, in part or whole, delivered, completed, or with another address.
 * An order that is not here is none of ours yet: whoever creates it, creates it as it is then.
 * @param tiktokOrder - as Get Order Detail gave it
 */
export function reconcileOrder(tiktokOrder: TikTokOrder): void {
    const known = findEntry(tiktokOrder.id);
    const order = known ? getOrder(known.custom.orderNo || '') : null;
    if (!order) {
        return;
    }
    noticeFirst(order, known as LedgerEntry);
    const outcome = inTransaction(
        () => reconcile(order, findEntry(tiktokOrder.id) as LedgerEntry, tiktokOrder),
        isKept
    );
    if (!isKept(outcome)) {
        logOf('order').warn(order.orderNo + ': what TikTok says was not applied: ' + (outcome as Outcome).code);
    }
}

/** A refusal leaves nothing half done. */
function isKept(outcome: Outcome | null): boolean {
    return !outcome || outcome.outcome !== 'rejected';
}

function reconcile(order: dw.order.Order, entry: LedgerEntry, tiktokOrder: TikTokOrder): Outcome | null {
    rememberTikTokOrder(entry, tiktokOrder);
    rememberShipBy(entry, shipByOf(tiktokOrder));
    const state = readState(order, entry);
    const hasShipped = unchangedState(state).shippingStatus !== 'NOTSHIPPED';
    if (tiktokOrder.has_updated_recipient_address && !hasShipped && state.status !== 'CANCELLED') {
        correctAddress(order, entry, tiktokOrder);
    }
    const message = messageOf(tiktokOrder, plus(state.cancelled, state.cancelledTooLate), hasShipped);
    return message ? applyMessage(order, entry, message) : null;
}

/** The OMS may have read the old one already. */
function correctAddress(order: dw.order.Order, entry: LedgerEntry, tiktokOrder: TikTokOrder): void {
    const address = readRecipientAddress(tiktokOrder.recipient_address);
    if (address && correctShippingAddress(order, address)) {
        alertOperations(
            order,
            entry,
            'The buyer has changed the shipping address: make sure that the OMS ships to the new one'
        );
    }
}
