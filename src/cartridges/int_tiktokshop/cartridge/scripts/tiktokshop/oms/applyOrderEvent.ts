import type { OrderEvent } from './rules/orderEvent';
import type { Outcome } from '../platform/rules/outcome';
import { recordForeignOrders } from '../identity/store/foreignOrders';
import { entryFor } from '../lifecycle/store/ledger/findEntry';
import { keepRefusedShipment } from '../lifecycle/store/ledger/refusedShipments';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { describeError, logOf } from '../platform/log';
import { FOREIGN } from '../identity/rules/decideIdentity';
import { claimedIdsOf, identityOf } from '../identity/store/orderIdentity';
import { currentOrder, getOrder } from '../lifecycle/store/orders';
import { isObjectLimitReached } from '../platform/newObjects';
import { inTransaction } from '../platform/transaction';
import { adoptIfProven } from '../identity/adoptOrder';
import { followEdit } from '../identity/followEdit';
import { applyReturnDecision } from './applyReturnDecision';
import { applyMessage } from '../lifecycle/applyMessage';
import { rememberMessage } from '../lifecycle/rememberMessage';
import { alertRefusal } from '../lifecycle/alertRefusal';
import { undoDueCancellation } from '../lifecycle/undoDueCancellation';
import { catchUpIfChanged } from '../patches/catchUpIfChanged';
import { notApplied, tryAgainLater } from './rules/ownFailure';
import { orderNoOfEvent, orderOfEvent, refuseEvent } from './orderOfEvent';
import type { ReadEvent } from './readOrderEvent';

/**
 * Applies an event that was read, in a transaction of its own. Never throws.
 * @returns the outcome; `try_again_later` if the request may create no more custom objects; `internal_error` after an exception,
 *     which is logged
 */
export function applyReadEvent({ result }: ReadEvent): Outcome {
    switch (result.kind) {
        case 'event':
            return applyParsedEvent(result.event);
        case 'decision':
            return applyReturnDecision(result.decision);
        case 'rejection':
            return result.rejection;
    }
}

/** Applies an event that was parsed already, or that a person sends in place of the OMS. */
export function applyParsedEvent(event: OrderEvent): Outcome {
    try {
        noticeBefore(event);
        const applied = inTransaction(
            () => apply(event),
            ({ outcome }) => outcome.outcome !== 'rejected'
        );
        if (applied.outcome.outcome === 'rejected') {
            rememberRejection(event, applied.outcome);
        } else if (applied.outcome.outcome === 'applied') {
            undoDueCancellation(applied.externalOrderId);
        }
        return applied.outcome;
    } catch (e) {
        if (isObjectLimitReached(e)) {
            return tryAgainLater('event');
        }
        logOf('oms').error('event ' + event.message.eventId + ': ' + describeError(e));
        return notApplied('event');
    }
}

/**
 * Notices changes in B2C Commerce first, and judges what was written to the order where no hook tells, in transactions that stay
 * when the event is rejected.
 */
function noticeBefore(event: OrderEvent): void {
    const order = getOrder(orderNoOfEvent(event));
    if (order && currentOrder(order).replacedOrderNo) {
        // Until somebody notices the edit, the ledger has the order under the number before it.
        inTransaction(() => followEdit(order));
    }
    const identity = order ? identityOf(order) : FOREIGN;
    const entry = order ? entryFor(order, identity.externalOrderId) : null;
    if (order && (entry || identity.standing === 'proven')) {
        catchUpIfChanged(order, entry);
    }
}

/** Adds a rejected event to the order's history, where operations look for it. */
function rememberRejection(event: OrderEvent, outcome: Outcome): void {
    const order = orderOfEvent(event);
    if (order && identityOf(order).standing === 'foreign' && claimedIdsOf(order).length > 0) {
        recordForeignOrders([order.orderNo]);
    }
    inTransaction(() => {
        const entry = order ? entryFor(order, identityOf(order).externalOrderId) : null;
        if (!order || !entry) {
            return;
        }
        rememberMessage(entry, event.message, outcome);
        if (outcome.code === 'order_cancelled' && isOmsShipment(event)) {
            keepRefusedShipment(entry, event.message);
        }
        if (outcome.code === 'order_on_hold' && outcome.current === 'CANCELLED') {
            // A cancelled order cannot be released, so the rejection would wait unseen.
            alertRefusal(order, entry, 'oms', outcome);
        }
    });
}

/** Whether the OMS has sent a shipment. A person sees the refusal at once and does not expect it to apply later. */
function isOmsShipment(event: OrderEvent): boolean {
    return event.message.packages.length > 0 && event.message.initiator === 'SELLER';
}

/** The outcome of an event, and TikTok's id of its order; empty where there is none. */
interface AppliedEvent {
    outcome: Outcome;
    externalOrderId: string;
}

function apply(event: OrderEvent): AppliedEvent {
    const order = orderOfEvent(event);
    const identity = order ? identityOf(order) : FOREIGN;
    const refusal = refuseEvent(event, order, identity);
    return {
        externalOrderId: identity.externalOrderId,
        outcome:
            refusal ||
            applyMessage(
                order as dw.order.Order,
                adoptIfProven(order as dw.order.Order, identity) as LedgerEntry,
                event.message
            )
    };
}
