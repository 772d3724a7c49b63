import { isObject } from '../platform/rules/input';
import { whyNoJson } from '../platform/rules/jsonFault';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { parseStrictly } from '../platform/rules/strictJson';
import { limitNewObjects } from '../platform/newObjects';
import { applyOrderEvents } from './applyOrderEvent';

/** Events per request. */
const MAX_EVENTS = 100;

/**
 * Custom objects that the events of a request may create, for orders that are adopted or were finished. The platform
 * allows ten; the rest is for merchants' hooks.
 */
const NEW_OBJECTS = 8;

/** The outcome of each event, or why the request was rejected. */
export type EventsResult = { ok: true; outcomes: Outcome[] } | { ok: false; rejection: Outcome };

/**
 * Applies the events of one request, each on its own: a rejected event does not stop the others.
 * @param body - `{"events": […]}` as JSON
 */
export function applyEventRequest(body: string): EventsResult {
    return applyList(body, 'events');
}

/**
 * Applies the decisions about returns of one request, each on its own.
 * @param body - `{"decisions": […]}` as JSON
 */
export function applyDecisionRequest(body: string): EventsResult {
    return applyList(body, 'decisions');
}

function applyList(body: string, name: 'events' | 'decisions'): EventsResult {
    const input = parseStrictly(body);
    if (input === undefined) {
        const msg = 'The body is not JSON: ' + whyNoJson(body);
        return { ok: false, rejection: rejected('malformed_json', '', 'a JSON object with ' + name, msg) };
    }
    const events = isObject(input) ? input[name] : undefined;
    if (!Array.isArray(events) || events.length === 0) {
        return {
            ok: false,
            rejection: rejected('missing_field', name, 'a list of ' + name, 'The request has no ' + name)
        };
    }
    if (events.length > MAX_EVENTS) {
        return {
            ok: false,
            rejection: rejected('too_many_events', name, 'at most 100 ' + name, 'The request has too many ' + name)
        };
    }
    limitNewObjects(NEW_OBJECTS);
    const outcomes = applyOrderEvents(events);
    return { ok: true, outcomes: outcomes.map((outcome, position) => withId(outcome, events[position])) };
}

/** The outcome with the id of its event, so that the sender need not match by position. */
function withId(outcome: Outcome & { eventId?: string }, event: unknown): Outcome {
    if (isObject(event) && typeof event.eventId === 'string') {
        outcome.eventId = event.eventId;
    }
    return outcome;
}
