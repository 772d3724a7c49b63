import { idOfTwo, otherOfId } from './rules/eventIds';
import type { SentEvent } from './rules/eventIds';
import { parseOrderEvent } from './rules/orderEvent';
import type { OrderEvent, ParsedEvent } from './rules/orderEvent';
import { refuseImpossibleTime } from './rules/possibleTime';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { isoNow, now } from '../platform/clock';
import { recordForeignOrders } from '../identity/store/foreignOrders';
import { findEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { keepRefusedShipment } from '../lifecycle/store/ledger/refusedShipments';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { describeError, logOf } from '../platform/log';
import { claimedIdsOf, identityOf } from '../identity/store/orderIdentity';
import { createdAt, currentOrder, getOrder } from '../lifecycle/store/orders';
import { omsClockMinutes, orderNoOf } from '../platform/settings';
import { inTransaction } from '../platform/transaction';
import { adoptIfProven } from '../identity/adoptOrder';
import { applyMessage } from '../lifecycle/applyMessage';
import { commitPlatformChange } from '../lifecycle/noticePlatformChange';
import { translateMessage } from './omsAdapter';
import { rememberMessage } from '../lifecycle/rememberMessage';
import { alertRefusal } from '../lifecycle/alertRefusal';
import { undoDueCancellation } from '../lifecycle/undoDueCancellation';

/**
 * How many orders may still be adopted. Each adoption creates a custom object, and a request may create only ten
 * (platform quota); jobs have no limit.
 */
export interface AdoptionBudget {
    left: number;
}

/** An event of the OMS that was read. */
export interface ReadEvent {
    parsed: ParsedEvent;
    /** As it was sent, or as a merchant's adapter has translated it; null where it cannot be read. */
    sent: SentEvent | null;
}

/**
 * Reads one event of the OMS, from any of its channels. Never throws.
 * @param input - the event as parsed JSON, see docs/oms.md, or anything that a merchant's adapter translates into one
 */
export function readOrderEvent(input: unknown): ReadEvent {
    const translated = translateMessage(input);
    if (!translated.ok) {
        return { parsed: { ok: false, rejection: notApplied() }, sent: null };
    }
    const parsed = parseOrderEvent(translated.event, isoNow());
    return { parsed: parsed, sent: parsed.ok ? (translated.event as SentEvent) : null };
}

/**
 * Applies an event that was read, in a transaction of its own. Never throws.
 * @param budget - lowered by one when the order is adopted
 * @returns the outcome; `internal_error` after an exception, which is logged
 */
export function applyReadEvent({ parsed }: ReadEvent, budget: AdoptionBudget = { left: Infinity }): Outcome {
    return parsed.ok ? applyParsedEvent(parsed.event, budget) : parsed.rejection;
}

/**
 * Applies the events of a request or page, each on its own. Events that say different things under one id are all
 * rejected: nobody knows which was meant.
 * @param inputs - as for `readOrderEvent`
 * @param budget - lowered by one for each order that is adopted
 * @returns the outcome of each event
 */
export function applyOrderEvents(inputs: unknown[], budget: AdoptionBudget = { left: Infinity }): Outcome[] {
    const events = inputs.map(readOrderEvent);
    const others = otherOfId(events.map(({ sent }) => sent));
    return events.map((event, position) => {
        const other = others[position] as number;
        return other < 0 ? applyReadEvent(event, budget) : idOfTwo('events[' + other + ']');
    });
}

/** Applies an event that was parsed already, or that a person sends in place of the OMS. */
export function applyParsedEvent(event: OrderEvent, budget: AdoptionBudget): Outcome {
    try {
        noticeBefore(event);
        const outcome = inTransaction(
            () => apply(event, budget),
            (result) => result.outcome === 'applied'
        );
        if (outcome.outcome === 'rejected') {
            rememberRejection(event, outcome);
        } else if (outcome.outcome === 'applied') {
            undoDueCancellation(externalOrderIdFor(event));
        }
        return outcome;
    } catch (e) {
        logOf('oms').error('event ' + event.message.eventId + ': ' + describeError(e));
        return notApplied();
    }
}

/** Notices changes in B2C Commerce first, in a transaction that stays when the event is rejected. */
function noticeBefore(event: OrderEvent): void {
    const order = getOrder(orderNoFor(event));
    const entry = order ? findEntry(identityOf(order).externalOrderId) : null;
    if (order && entry) {
        commitPlatformChange(order, entry);
    }
}

/** Rejection after a failure of our own, which may pass. */
function notApplied(): Outcome {
    return rejected('internal_error', '', '', 'The event could not be applied; send it again');
}

/** Adds a rejected event to the order's history, where operations look for it. */
function rememberRejection(event: OrderEvent, outcome: Outcome): void {
    const order = orderFor(event);
    if (order && identityOf(order).standing === 'foreign' && claimedIdsOf(order).length > 0) {
        recordForeignOrders([order.orderNo]);
    }
    inTransaction(() => {
        const entry = order ? findEntry(identityOf(order).externalOrderId) : null;
        if (!order || !entry) {
            return;
        }
        rememberMessage(entry, event.message, outcome);
        if (outcome.code === 'order_cancelled' && isOmsShipment(event)) {
            keepRefusedShipment(entry, event.message);
        }
        if (outcome.code === 'order_on_hold' && outcome.current === 'CANCELLED') {
            // A cancelled order cannot be released, so nobody would see the rejection.
            alertRefusal(order, entry, 'oms', outcome);
        }
    });
}

/** Whether the OMS has sent a shipment. A person sees the refusal at once and does not expect it to apply later. */
function isOmsShipment(event: OrderEvent): boolean {
    return event.message.packages.length > 0 && event.message.initiator === 'SELLER';
}

/** TikTok's id of the order of an event; empty if there is no such order. */
function externalOrderIdFor(event: OrderEvent): string {
    const order = orderFor(event);
    return order ? identityOf(order).externalOrderId : '';
}

/** The order that an event is for: the successor of an edited one. */
function orderFor(event: OrderEvent): dw.order.Order | null {
    const order = getOrder(orderNoFor(event));
    return order && currentOrder(order);
}

/** The number of the order. The ledger knows those of the official cartridges, which use the site's own sequence. */
function orderNoFor(event: OrderEvent): string {
    const entry = event.orderNo === '' ? findEntry(event.externalOrderId) : null;
    return event.orderNo || (entry && entry.custom.orderNo) || orderNoOf(event.externalOrderId);
}

function apply(event: OrderEvent, budget: AdoptionBudget): Outcome {
    const orderNo = orderNoFor(event);
    const order = orderFor(event);
    const identity = order ? identityOf(order) : null;
    if (!order || !identity || identity.standing === 'foreign') {
        return rejected(
            'order_not_found',
            'orderNo',
            'the number of a TikTok Shop order',
            'There is no TikTok Shop order ' + orderNo
        );
    }
    if (event.externalOrderId !== '' && event.externalOrderId !== identity.externalOrderId) {
        return rejected(
            'contradiction',
            'externalOrderId',
            'the id of the same order',
            'orderNo and externalOrderId name two orders'
        );
    }
    if (identity.standing === 'unproven') {
        return rejected(
            'order_unproven',
            'orderNo',
            'an order with proof that it is from TikTok Shop',
            'There is no proof that order ' + orderNo + ' is from TikTok Shop; somebody must release it'
        );
    }
    const occurredAt = event.message.occurredAt;
    const refusal = refuseImpossibleTime(occurredAt, createdAt(order), now().getTime(), omsClockMinutes());
    if (refusal) {
        return refusal;
    }
    const isNew = identity.standing === 'proven';
    if (isNew && budget.left <= 0) {
        return rejected(
            'try_again_later',
            'orderNo',
            'an order that is known here',
            'The order was only just created; send the event again in a few minutes'
        );
    }
    if (isNew) {
        budget.left -= 1;
    }
    return applyMessage(order, adoptIfProven(order, identity) as LedgerEntry, event.message);
}
