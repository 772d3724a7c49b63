import { sentEventId } from './rules/eventId';
import type { SentEvent } from './rules/eventIds';
import { parseOrderEvent } from './rules/orderEvent';
import type { ParsedEvent } from './rules/orderEvent';
import { isoNow } from '../platform/clock';
import { isReturnDecision, parseReturnDecision } from './rules/returnDecision';
import type { ReturnDecision } from './rules/returnDecision';
import { translateMessage } from './omsAdapter';
import { notApplied } from './rules/ownFailure';

/** An event of the OMS that was read. */
export interface ReadEvent {
    parsed: ParsedEvent;
    /** Its id, as it was sent or as a merchant's adapter has translated it; null where it has none. */
    eventId: string | null;
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
        return { parsed: { ok: false, rejection: notApplied('event') }, eventId: sentEventId(input), sent: null };
    }
    if (isReturnDecision(translated.event)) {
        return readDecision(translated.event as SentEvent);
    }
    const parsed = parseOrderEvent(translated.event, isoNow());
    return {
        parsed: parsed,
        eventId: sentEventId(translated.event),
        sent: parsed.ok ? (translated.event as SentEvent) : null
    };
}

/** Reads a decision about a return, which by poll and by file stands among the events. */
function readDecision(sent: SentEvent): ReadEvent {
    const parsed = parseReturnDecision(sent);
    const eventId = sentEventId(sent);
    return parsed.ok
        ? {
              parsed: { ok: false, rejection: notApplied('event') },
              eventId: eventId,
              sent: sent,
              decision: parsed.decision
          }
        : { parsed: parsed, eventId: eventId, sent: null };
}
