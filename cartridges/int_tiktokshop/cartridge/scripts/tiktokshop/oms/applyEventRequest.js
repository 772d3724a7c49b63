'use strict';

var inputModule = require('../platform/rules/input');
var jsonFault = require('../platform/rules/jsonFault');
var outcome = require('../platform/rules/outcome');
var strictJson = require('../platform/rules/strictJson');
var newObjects = require('../platform/newObjects');
var applyOrderEvent = require('./applyOrderEvent');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/** Events per request. */
var MAX_EVENTS = 100;

/**
 * Custom objects that the events of a request may create, for orders that are adopted or were finished. The platform
 * allows ten; the rest is for merchants' hooks.
 */
var NEW_OBJECTS = 8;

/**
 * The outcome of each event, or why the request was rejected.
 * @typedef {{ ok: true, outcomes: Outcome[] } | { ok: false, rejection: Outcome }} EventsResult
 */

/**
 * Applies the events of one request, each on its own: a rejected event does not stop the others.
 * @param {string} body - `{"events": […]}` as JSON
 * @returns {EventsResult}
 */
function applyEventRequest(body) {
    var input = strictJson.parseStrictly(body);
    if (input === undefined) {
        var msg = 'The body is not JSON: ' + jsonFault.whyNoJson(body);
        return { ok: false, rejection: outcome.rejected('malformed_json', '', 'a JSON object with events', msg) };
    }
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
    newObjects.limitNewObjects(NEW_OBJECTS);
    var outcomes = applyOrderEvent.applyOrderEvents(events);
    return {
        ok: true,
        outcomes: outcomes.map(function (outcome, position) {
            return withId(outcome, events[position]);
        })
    };
}

/**
 * The outcome with the id of its event, so that the sender need not match by position.
 * @param {Outcome & { eventId?: string }} outcome
 * @param {*} event
 * @returns {Outcome}
 */
function withId(outcome, event) {
    if (inputModule.isObject(event) && typeof event.eventId === 'string') {
        outcome.eventId = event.eventId;
    }
    return outcome;
}

module.exports = applyEventRequest;
