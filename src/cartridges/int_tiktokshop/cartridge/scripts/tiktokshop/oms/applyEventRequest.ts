import { isObject } from '../platform/rules/input/source';
import { whyNoJson } from '../platform/rules/input/jsonFault';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { GIVEN_TWICE, parseStrictly } from '../platform/rules/input/strictJson';
import { tooLong } from '../platform/rules/longestText';
import { limitNewObjects } from '../platform/newObjects';
import { applyOrderEvents } from './applyOrderEvents';

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
 * @param body - `{"events": […]}` as JSON; null for one that is too long to be read
 */
export function applyEventRequest(body: string | null): EventsResult {
    return applyList(body, 'events');
}

/**
 * Applies the decisions about returns of one request, each on its own.
 * @param body - `{"decisions": […]}` as JSON; null for one that is too long to be read
 */
export function applyDecisionRequest(body: string | null): EventsResult {
    return applyList(body, 'decisions');
}

function applyList(body: string | null, name: 'events' | 'decisions'): EventsResult {
    if (body === null) {
        return { ok: false, rejection: tooLong() };
    }
    const input = parseStrictly(body);
    if (input === undefined) {
        const msg = 'The body is not JSON: ' + whyNoJson(body);
        return { ok: false, rejection: rejected('malformed_json', '', 'a JSON object with ' + name, msg) };
    }
    const events = isObject(input) ? input[name] : undefined;
    if (!Array.isArray(events) || events.length === 0) {
        return { ok: false, rejection: noList(events, name) };
    }
    if (events.length > MAX_EVENTS) {
        return {
            ok: false,
            rejection: rejected(
                'too_many_events',
                name,
                'at most ' + MAX_EVENTS + ' ' + name,
                'The request has too many ' + name
            )
        };
    }
    limitNewObjects(NEW_OBJECTS);
    return { ok: true, outcomes: applyOrderEvents(events) };
}

/** Why a request without a list of events is refused. */
function noList(value: unknown, name: string): Outcome {
    if (value === GIVEN_TWICE) {
        return rejected('contradiction', name, 'each field once', name + ' is given twice');
    }
    const isOther = value !== undefined && value !== null && !Array.isArray(value);
    return rejected(
        isOther ? 'wrong_type' : 'missing_field',
        name,
        'a list of ' + name,
        isOther ? name + ' is not a list' : 'The request has no ' + name
    );
}
