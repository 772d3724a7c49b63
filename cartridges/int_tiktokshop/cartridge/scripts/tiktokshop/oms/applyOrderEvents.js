'use strict';

var eventIdModule = require('./rules/eventId');
var eventIds = require('./rules/eventIds');
var omsSign = require('../platform/omsSign');
var readOrderEvent = require('./readOrderEvent');
var applyOrderEvent = require('./applyOrderEvent');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./readOrderEvent').ReadEvent} ReadEvent */

/**
 * The outcome of an event, with the id of the event, so that the sender can match them; without an id that is too long.
 * @typedef {Outcome & { eventId?: string }} EventOutcome
 */

/**
 * Applies the events of a request or page, each on its own. Events that say different things under one id are all
 * rejected: any of them may be the one that was meant.
 * @param {*[]} inputs - as for `readOrderEvent`
 * @returns {EventOutcome[]} the outcome of each event
 */
function applyOrderEvents(inputs) {
    omsSign.noteOmsHeard();
    var events = inputs.map(readOrderEvent);
    var others = eventIds.otherOfId(
        events.map(function (item) {
            return item.sent;
        })
    );
    return events.map(function (event, position) {
        var other = others[position];
        return withId(
            other < 0 ? applyOrderEvent.applyReadEvent(event) : eventIds.idOfTwo('events[' + other + ']'),
            event
        );
    });
}

/**
 * @param {EventOutcome} outcome
 * @param {ReadEvent} readEvent
 * @returns {EventOutcome}
 */
function withId(outcome, readEvent) {
    var eventId = readEvent.eventId;
    if (eventId !== null && eventId.length <= eventIdModule.LONGEST_EVENT_ID) {
        outcome.eventId = eventId;
    }
    return outcome;
}

module.exports = applyOrderEvents;
