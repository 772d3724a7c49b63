'use strict';

var source = require('../platform/rules/input/source');
var jsonFault = require('../platform/rules/input/jsonFault');
var outcome = require('../platform/rules/outcome');
var strictJson = require('../platform/rules/input/strictJson');
var longestText = require('../platform/rules/longestText');
var newObjects = require('../platform/newObjects');
var applyOrderEvents = require('./applyOrderEvents');

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
 * @param {string | null} body - `{"events": […]}` as JSON; null for one that is too long to be read
 * @returns {EventsResult}
 */
function applyEventRequest(body) {
    return applyList(body, 'events');
}

/**
 * Applies the decisions about returns of one request, each on its own.
 * @param {string | null} body - `{"decisions": […]}` as JSON; null for one that is too long to be read
 * @returns {EventsResult}
 */
function applyDecisionRequest(body) {
    return applyList(body, 'decisions');
}

/**
 * @param {string | null} body
 * @param {'events' | 'decisions'} name
 * @returns {EventsResult}
 */
function applyList(body, name) {
    if (body === null) {
        return { ok: false, rejection: longestText.tooLong() };
    }
    var input = strictJson.parseStrictly(body);
    if (input === undefined) {
        var msg = 'The body is not JSON: ' + jsonFault.whyNoJson(body);
        return { ok: false, rejection: outcome.rejected('malformed_json', '', 'a JSON object with ' + name, msg) };
    }
    var events = source.isObject(input) ? input[name] : undefined;
    if (!Array.isArray(events) || events.length === 0) {
        return { ok: false, rejection: noList(events, name) };
    }
    if (events.length > MAX_EVENTS) {
        return {
            ok: false,
            rejection: outcome.rejected(
                'too_many_events',
                name,
                'at most ' + MAX_EVENTS + ' ' + name,
                'The request has too many ' + name
            )
        };
    }
    newObjects.limitNewObjects(NEW_OBJECTS);
    return { ok: true, outcomes: applyOrderEvents(events) };
}

/**
 * Why a request without a list of events is refused.
 * @param {*} value
 * @param {string} name
 * @returns {Outcome}
 */
function noList(value, name) {
    if (value === strictJson.GIVEN_TWICE) {
        return outcome.rejected('contradiction', name, 'each field once', name + ' is given twice');
    }
    var isOther = value !== undefined && value !== null && !Array.isArray(value);
    return outcome.rejected(
        isOther ? 'wrong_type' : 'missing_field',
        name,
        'a list of ' + name,
        isOther ? name + ' is not a list' : 'The request has no ' + name
    );
}

module.exports = {
    applyEventRequest: applyEventRequest,
    applyDecisionRequest: applyDecisionRequest
};
