import type { OrderEvent } from './rules/orderEvent';
import type { Outcome } from '../platform/rules/outcome';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import type { Reporter } from '../platform/settings';
import { reporterOf } from '../platform/shopSettings';
import { FOREIGN } from '../identity/rules/decideIdentity';
import type { OrderIdentity } from '../identity/rules/decideIdentity';
import { identityOf } from '../identity/store/orderIdentity';
import { inTransaction } from '../platform/transaction';
import { adoptIfProven } from '../identity/adoptOrder';
import { applyMessage } from '../lifecycle/applyMessage';
import { cancellationUndoOf } from '../lifecycle/store/ledger/cancellationUndo';
import { readOrder } from '../lifecycle/store/orderState';
import { hasUnappliedChange } from '../patches/hasUnappliedChange';
import { orderOfEvent, refuseEvent } from './orderOfEvent';
import type { ReadEvent } from './readOrderEvent';
import { applyReadEvent } from './applyOrderEvent';

/**
 * Applies events in one transaction. If one of them is rejected or fails, or one of their orders carries a change that was not
 * applied, none of this is kept, and each is applied on its own. Never throws.
 * @returns the outcome of each event, as from `applyReadEvent`
 */
export function applyTogether(events: ReadEvent[]): Outcome[] {
    return (events.length > 1 && applyAllOrNone(events)) || events.map(applyReadEvent);
}

/** @returns null if the events have to be applied one by one */
function applyAllOrNone(read: ReadEvent[]): Outcome[] | null {
    const events = read.map(({ result }) => (result.kind === 'event' ? result.event : null));
    if (events.some((event) => event === null)) {
        return null;
    }
    try {
        return inTransaction(
            () => applyAll(events as OrderEvent[]),
            (outcomes) => outcomes !== null
        );
    } catch {
        // The event that failed logs its error when it is applied alone.
        return null;
    }
}

/** @returns null at the first event that needs a transaction of its own */
function applyAll(events: OrderEvent[]): Outcome[] | null {
    const group: Group = { orders: [], reporterFor: reportersRead() };
    const outcomes: Outcome[] = [];
    const isEach = events.every((event) => {
        const outcome = applyInGroup(event, group);
        if (outcome) {
            outcomes.push(outcome);
        }
        return outcome !== null;
    });
    return isEach ? outcomes : null;
}

/** What the events of a group have in common. */
interface Group {
    /** Orders that the ledger has, each looked up once. */
    orders: KnownOrder[];
    reporterFor: (shopId: string | null) => Reporter;
}

interface KnownOrder {
    /** The names that the event has for it. */
    orderNo: string;
    externalOrderId: string;
    order: dw.order.Order;
    identity: OrderIdentity;
    entry: LedgerEntry;
    /** Whether it is known to be as it was applied: nobody else changes it before the group is committed. */
    isApplied: boolean;
}

/** Reads the reporter of each shop once. */
function reportersRead(): (shopId: string | null) => Reporter {
    const reporters: { [shop: string]: Reporter } = {};
    return (shopId) => {
        const shop = 'shop ' + (shopId || '');
        const reporter = reporters[shop] || reporterOf(shopId);
        reporters[shop] = reporter;
        return reporter;
    };
}

/** @returns null if the event needs a transaction of its own, or one after it */
function applyInGroup(event: OrderEvent, group: Group): Outcome | null {
    const known = knownOrder(event, group) || findOrder(event, group);
    if (!known || refuseEvent(event, known.order, known.identity)) {
        return null;
    }
    const { order, entry } = known;
    const read = readOrder(order, entry);
    if (!known.isApplied && hasUnappliedChange(order, entry, read)) {
        return null;
    }
    known.isApplied = true;
    const outcome = applyMessage(order, entry, event.message, group.reporterFor, read);
    return outcome.outcome === 'rejected' || cancellationUndoOf(known.entry) === 'due' ? null : outcome;
}

function knownOrder(event: OrderEvent, group: Group): KnownOrder | null {
    const same = group.orders.filter(
        ({ orderNo, externalOrderId }) => orderNo === event.orderNo && externalOrderId === event.externalOrderId
    );
    return same[0] || null;
}

/** @returns null unless the ledger has the order */
function findOrder(event: OrderEvent, group: Group): KnownOrder | null {
    const order = orderOfEvent(event);
    const identity = order ? identityOf(order) : FOREIGN;
    const entry = order && identity.standing === 'ours' ? adoptIfProven(order, identity) : null;
    if (!order || !entry) {
        return null;
    }
    const found = {
        orderNo: event.orderNo,
        externalOrderId: event.externalOrderId,
        order: order,
        identity: identity,
        entry: entry,
        isApplied: false
    };
    group.orders.push(found);
    return found;
}
