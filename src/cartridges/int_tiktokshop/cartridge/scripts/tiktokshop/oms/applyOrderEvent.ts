import { idOfTwo, otherOfId } from './rules/eventIds';
import type { SentEvent } from './rules/eventIds';
import { parseOrderEvent } from './rules/orderEvent';
import type { OrderEvent, ParsedEvent } from './rules/orderEvent';
import { isSinceCreation, refuseImpossibleTime } from './rules/possibleTime';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { isoNow, now } from '../platform/clock';
import { recordForeignOrders } from '../identity/store/foreignOrders';
import { entryFor, findEntry } from '../lifecycle/store/ledger/findEntry';
import { keepRefusedShipment } from '../lifecycle/store/ledger/refusedShipments';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { describeError, logOf } from '../platform/log';
import { FOREIGN } from '../identity/rules/decideIdentity';
import type { OrderIdentity } from '../identity/rules/decideIdentity';
import { claimedIdsOf, identityOf } from '../identity/store/orderIdentity';
import { createdAt, currentOrder, getOrder } from '../lifecycle/store/orders';
import { isObjectLimitReached } from '../platform/newObjects';
import { omsClockMinutes, orderNoOf } from '../platform/settings';
import { noteOmsHeard } from '../platform/omsSign';
import { inTransaction } from '../platform/transaction';
import { adoptIfProven } from '../identity/adoptOrder';
import { applyReturnDecision } from './applyReturnDecision';
import { isReturnDecision, parseReturnDecision } from './rules/returnDecision';
import type { ReturnDecision } from './rules/returnDecision';
import { applyMessage } from '../lifecycle/applyMessage';
import { commitPlatformChange, hasPlatformChange } from '../lifecycle/noticePlatformChange';
import { cancellationUndoOf } from '../lifecycle/store/ledger/cancellationUndo';
import { translateMessage } from './omsAdapter';
import { rememberMessage } from '../lifecycle/rememberMessage';
import { alertRefusal } from '../lifecycle/alertRefusal';
import { undoDueCancellation } from '../lifecycle/undoDueCancellation';

/** An event of the OMS that was read. */
export interface ReadEvent {
    parsed: ParsedEvent;
    /** As it was sent, or as a merchant's adapter has translated it; null where it cannot be read. */
    sent: SentEvent | null;
    /** What it decides about a return; missing for anything but such a decision. */
    decision?: ReturnDecision;
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
    if (isReturnDecision(translated.event)) {
        return readDecision(translated.event as SentEvent);
    }
    const parsed = parseOrderEvent(translated.event, isoNow());
    return { parsed: parsed, sent: parsed.ok ? (translated.event as SentEvent) : null };
}

/** Reads a decision about a return, which by poll and by file stands among the events. */
function readDecision(sent: SentEvent): ReadEvent {
    const parsed = parseReturnDecision(sent);
    return parsed.ok
        ? { parsed: { ok: false, rejection: notApplied() }, sent: sent, decision: parsed.decision }
        : { parsed: parsed, sent: null };
}

/**
 * Applies an event that was read, in a transaction of its own. Never throws.
 * @returns the outcome; `try_again_later` if the request may create no more custom objects; `internal_error` after an exception, which is logged
 */
function applyReadEvent({ parsed, decision }: ReadEvent): Outcome {
    if (decision) {
        return applyReturnDecision(decision);
    }
    return parsed.ok ? applyParsedEvent(parsed.event) : parsed.rejection;
}

/**
 * Applies events in one transaction. If one of them is rejected or fails, or one of their orders was changed in B2C
 * Commerce, none of this is kept, and each is applied on its own. Never throws.
 * @returns the outcome of each event, as from `applyReadEvent`
 */
export function applyTogether(events: ReadEvent[]): Outcome[] {
    return (events.length > 1 && applyAllOrNone(events)) || events.map(applyReadEvent);
}

/** @returns null if the events have to be applied one by one */
function applyAllOrNone(read: ReadEvent[]): Outcome[] | null {
    const events = read.map(({ parsed }) => (parsed.ok ? parsed.event : null));
    if (events.some((event) => event === null)) {
        return null;
    }
    try {
        return inTransaction(
            () => applyAll(events as OrderEvent[]),
            (outcomes) => outcomes !== null
        );
    } catch {
        // Whichever it was logs its error when it is applied on its own.
        return null;
    }
}

/** @returns null at the first event that needs a transaction of its own */
function applyAll(events: OrderEvent[]): Outcome[] | null {
    const known: KnownOrders = {};
    const outcomes: Outcome[] = [];
    const isEach = events.every((event) => {
        const outcome = applyInGroup(event, known);
        if (outcome) {
            outcomes.push(outcome);
        }
        return outcome !== null;
    });
    return isEach ? outcomes : null;
}

/** Orders that the ledger has, each looked up once for a group of events. */
interface KnownOrders {
    [name: string]: { order: dw.order.Order; identity: OrderIdentity };
}

/** @returns null if the event needs a transaction of its own, or one after it */
function applyInGroup(event: OrderEvent, known: KnownOrders): Outcome | null {
    const name = event.orderNo + ' ' + event.externalOrderId;
    const before = known[name];
    const order = before ? before.order : orderFor(event);
    const identity = before ? before.identity : order ? identityOf(order) : FOREIGN;
    if (!order || identity.standing !== 'ours') {
        return null;
    }
    const entry = before ? entryFor(order, identity.externalOrderId) : adoptIfProven(order, identity);
    if (!entry || hasPlatformChange(order, entry) || refuse(event, order, identity)) {
        return null;
    }
    known[name] = { order: order, identity: identity };
    const outcome = applyMessage(order, entry, event.message);
    return outcome.outcome === 'rejected' || cancellationUndoOf(entry) === 'due' ? null : outcome;
}

/**
 * Applies the events of a request or page, each on its own. Events that say different things under one id are all
 * rejected: any of them may be the one that was meant.
 * @param inputs - as for `readOrderEvent`
 * @returns the outcome of each event
 */
export function applyOrderEvents(inputs: unknown[]): Outcome[] {
    noteOmsHeard();
    const events = inputs.map(readOrderEvent);
    const others = otherOfId(events.map(({ sent }) => sent));
    return events.map((event, position) => {
        const other = others[position] as number;
        return other < 0 ? applyReadEvent(event) : idOfTwo('events[' + other + ']');
    });
}

/** Applies an event that was parsed already, or that a person sends in place of the OMS. */
export function applyParsedEvent(event: OrderEvent): Outcome {
    try {
        noticeBefore(event);
        const applied = inTransaction(
            () => apply(event),
            ({ outcome }) => outcome.outcome === 'applied'
        );
        if (applied.outcome.outcome === 'rejected') {
            rememberRejection(event, applied.outcome);
        } else if (applied.outcome.outcome === 'applied') {
            undoDueCancellation(applied.externalOrderId);
        }
        return applied.outcome;
    } catch (e) {
        if (isObjectLimitReached(e)) {
            return tryAgainLater();
        }
        logOf('oms').error('event ' + event.message.eventId + ': ' + describeError(e));
        return notApplied();
    }
}

/** Notices changes in B2C Commerce first, in a transaction that stays when the event is rejected. */
function noticeBefore(event: OrderEvent): void {
    const order = getOrder(orderNoFor(event));
    const entry = order ? entryFor(order, identityOf(order).externalOrderId) : null;
    if (order && entry) {
        commitPlatformChange(order, entry);
    }
}

/** Rejection after a failure of our own, which may pass. */
function notApplied(): Outcome {
    return rejected('internal_error', '', '', 'The event could not be applied; send it again');
}

/** The event needs a ledger entry that this request may not create: nothing of it has happened. */
function tryAgainLater(): Outcome {
    const msg = 'This request has opened as many orders as one may; send the event again in another request';
    return rejected('try_again_later', '', 'the same event in another request', msg);
}

/** Adds a rejected event to the order's history, where operations look for it. */
function rememberRejection(event: OrderEvent, outcome: Outcome): void {
    const order = orderFor(event);
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

/** The outcome of an event, and TikTok's id of its order; empty where there is none. */
interface AppliedEvent {
    outcome: Outcome;
    externalOrderId: string;
}

function apply(event: OrderEvent): AppliedEvent {
    const order = orderFor(event);
    const identity = order ? identityOf(order) : FOREIGN;
    const refusal = refuse(event, order, identity);
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

/** Why an event cannot be for this order; null if it can. */
function refuse(event: OrderEvent, order: dw.order.Order | null, identity: OrderIdentity): Outcome | null {
    if (!order || identity.standing === 'foreign') {
        return rejected(
            'order_not_found',
            'orderNo',
            'the number of a TikTok Shop order',
            'There is no TikTok Shop order ' + orderNoFor(event)
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
            'There is no proof that order ' + orderNoFor(event) + ' is from TikTok Shop; a person must release it'
        );
    }
    const occurredAt = event.message.occurredAt;
    const current = now().getTime();
    // An event may be older than an edited order: then the time of the first order counts.
    return isSinceCreation(occurredAt, order.creationDate.getTime(), current)
        ? null
        : refuseImpossibleTime(occurredAt, createdAt(order), current, omsClockMinutes());
}
