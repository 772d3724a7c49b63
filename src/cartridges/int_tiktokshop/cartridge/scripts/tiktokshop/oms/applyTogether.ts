import type { OrderEvent } from './rules/orderEvent';
import type { Outcome } from '../platform/rules/outcome';
import { entryFor } from '../lifecycle/store/ledger/findEntry';
import { FOREIGN } from '../identity/rules/decideIdentity';
import type { OrderIdentity } from '../identity/rules/decideIdentity';
import { identityOf } from '../identity/store/orderIdentity';
import { inTransaction } from '../platform/transaction';
import { adoptIfProven } from '../identity/adoptOrder';
import { applyMessage } from '../lifecycle/applyMessage';
import { hasPlatformChange } from '../lifecycle/noticePlatformChange';
import { cancellationUndoOf } from '../lifecycle/store/ledger/cancellationUndo';
import { orderOfEvent, refuseEvent } from './orderOfEvent';
import type { ReadEvent } from './readOrderEvent';
import { applyReadEvent } from './applyOrderEvent';

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
        // The event that failed logs its error when it is applied alone.
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
    const order = before ? before.order : orderOfEvent(event);
    const identity = before ? before.identity : order ? identityOf(order) : FOREIGN;
    if (!order || identity.standing !== 'ours') {
        return null;
    }
    const entry = before ? entryFor(order, identity.externalOrderId) : adoptIfProven(order, identity);
    if (!entry || hasPlatformChange(order, entry) || refuseEvent(event, order, identity)) {
        return null;
    }
    known[name] = { order: order, identity: identity };
    const outcome = applyMessage(order, entry, event.message);
    return outcome.outcome === 'rejected' || cancellationUndoOf(entry) === 'due' ? null : outcome;
}
