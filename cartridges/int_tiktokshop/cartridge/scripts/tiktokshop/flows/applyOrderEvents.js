'use strict';

var inputModule = require('../domain/input');
var outcome = require('../domain/outcome');
var applyOrderEvent = require('./applyOrderEvent');

/** Events per request. */
var MAX_EVENTS = 100;

/**
 * Applies the events of one request, each on its own: one that is rejected does not stop the others.
 * @param input - the envelope as parsed JSON: `{"events": […]}`, undefined if it was not JSON
 */
function applyOrderEvents(input) {
    var events = inputModule.isObject(input) ? input.events : undefined;
    if (!Array.isArray(events) || events.length === 0) {
        return {
            ok: false,
            rejection: outcome.rejected('missing_field', 'events', 'a list of events', 'The request has no events')
        };
    }
    if (events.length > MAX_EVENTS) {
        return {
            ok: false,
            rejection: outcome.rejected(
                'too_many_events',
                'events',
                'at most 100 events',
                'The request has too many events'
            )
        };
    }
    return { ok: true, outcomes: events.map(outcomeOf) };
}

/** With the event's id, so that the sender need not count. */
function outcomeOf(event) {
    var outcome = applyOrderEvent.applyOrderEvent(event);
    if (inputModule.isObject(event) && typeof event.eventId === 'string') {
        outcome.eventId = event.eventId;
    }
    return outcome;
}

module.exports = {
    applyOrderEvents: applyOrderEvents
};
