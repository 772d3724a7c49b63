import { sentEventId } from './rules/eventId';
import type { SentEvent } from './rules/eventIds';
import { parseOrderEvent } from './rules/orderEvent';
import type { OrderEvent } from './rules/orderEvent';
import { isoNow } from '../platform/clock';
import type { Outcome } from '../platform/rules/outcome';
import { isReturnDecision, parseReturnDecision } from './rules/returnDecision';
import type { ReturnDecision } from './rules/returnDecision';
import { translateMessage } from './omsAdapter';
import { notApplied } from './rules/ownFailure';

/** What the OMS says: something about an order, a decision about a return, or nothing that can be used. */
export type ReadResult =
    | { kind: 'event'; event: OrderEvent }
    | { kind: 'decision'; decision: ReturnDecision }
    | { kind: 'rejection'; rejection: Outcome };

/** An event of the OMS that was read. */
export interface ReadEvent {
    result: ReadResult;
    /** Its id, as it was sent or as a merchant's adapter has translated it; null where it has none. */
    eventId: string | null;
    /** As it was sent, or as a merchant's adapter has translated it; null where it was rejected. */
    sent: SentEvent | null;
}

/**
 * Reads one event of the OMS, from any of its channels. Never throws.
 * @param input - the event as parsed JSON, see docs/oms.md, or anything that a merchant's adapter translates into one
 */
export function readOrderEvent(input: unknown): ReadEvent {
    const translated = translateMessage(input);
    if (!translated.ok) {
        return { result: rejection(notApplied('event')), eventId: sentEventId(input), sent: null };
    }
    const { event } = translated;
    // By poll and by file, decisions about returns stand among the events.
    const result = isReturnDecision(event) ? readDecision(event) : readEvent(event);
    return {
        result: result,
        eventId: sentEventId(event),
        sent: result.kind === 'rejection' ? null : (event as SentEvent)
    };
}

function readDecision(sent: unknown): ReadResult {
    const parsed = parseReturnDecision(sent);
    return parsed.ok ? { kind: 'decision', decision: parsed.decision } : rejection(parsed.rejection);
}

function readEvent(sent: unknown): ReadResult {
    const parsed = parseOrderEvent(sent, isoNow());
    return parsed.ok ? { kind: 'event', event: parsed.event } : rejection(parsed.rejection);
}

function rejection(why: Outcome): ReadResult {
    return { kind: 'rejection', rejection: why };
}
