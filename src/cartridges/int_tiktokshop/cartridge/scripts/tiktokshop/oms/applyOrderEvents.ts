import { isObject } from '../platform/rules/input';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { applyOrderEvent } from './applyOrderEvent';
import type { AdoptionBudget } from './applyOrderEvent';

/** Events per request. */
const MAX_EVENTS = 100;

/** Orders that one request may adopt. A request may make ten objects, and adopting may be tried again after a conflict. */
const MAX_ADOPTIONS = 5;

/** The outcome of each event, or why the envelope cannot be used. */
export type EventsResult = { ok: true; outcomes: Outcome[] } | { ok: false; rejection: Outcome };

/**
 * Applies the events of one request, each on its own: one that is rejected does not stop the others.
 * @param input - the envelope as parsed JSON: `{"events": […]}`, undefined if it was not JSON
 */
export function applyOrderEvents(input: unknown): EventsResult {
    const events = isObject(input) ? input.events : undefined;
    if (!Array.isArray(events) || events.length === 0) {
        return {
            ok: false,
            rejection: rejected('missing_field', 'events', 'a list of events', 'The request has no events')
        };
    }
    if (events.length > MAX_EVENTS) {
        return {
            ok: false,
            rejection: rejected('too_many_events', 'events', 'at most 100 events', 'The request has too many events')
        };
    }
    const budget = { left: MAX_ADOPTIONS };
    return { ok: true, outcomes: events.map((event) => outcomeOf(event, budget)) };
}

/** With the event's id, so that the sender need not count. */
function outcomeOf(event: unknown, budget: AdoptionBudget): Outcome & { eventId?: string } {
    const outcome: Outcome & { eventId?: string } = applyOrderEvent(event, budget);
    if (isObject(event) && typeof event.eventId === 'string') {
        outcome.eventId = event.eventId;
    }
    return outcome;
}
