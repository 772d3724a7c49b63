'use strict';

var eventId = require('./rules/eventId');
var orderEvent = require('./rules/orderEvent');
var clock = require('../platform/clock');
var returnDecision = require('./rules/returnDecision');
var omsAdapter = require('./omsAdapter');
var ownFailure = require('./rules/ownFailure');

/** @typedef {import('./rules/eventIds').SentEvent} SentEvent */
/** @typedef {import('./rules/orderEvent').OrderEvent} OrderEvent */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./rules/returnDecision').ReturnDecision} ReturnDecision */

/**
 * What the OMS says: something about an order, a decision about a return, or nothing that can be used.
 * @typedef {{ kind: 'event', event: OrderEvent } | { kind: 'decision', decision: ReturnDecision } | { kind:
 *     'rejection', rejection: Outcome }} ReadResult
 */

/**
 * An event of the OMS that was read.
 * @typedef {Object} ReadEvent
 * @property {ReadResult} result
 * @property {string | null} eventId - Its id, as it was sent or as a merchant's adapter has translated it; null where
 *     it has none.
 * @property {SentEvent | null} sent - As it was sent, or as a merchant's adapter has translated it; null where it was
 *     rejected.
 */

/**
 * Reads one event of the OMS, from any of its channels. Never throws.
 * @param {*} input - the event as parsed JSON, see docs/oms.md, or anything that a merchant's adapter translates into
 *     one
 * @returns {ReadEvent}
 */
function readOrderEvent(input) {
    var translated = omsAdapter.translateMessage(input);
    if (!translated.ok) {
        return { result: rejection(ownFailure.notApplied('event')), eventId: eventId.sentEventId(input), sent: null };
    }
    var event = translated.event;
    // By poll and by file, decisions about returns stand among the events.
    var result = returnDecision.isReturnDecision(event) ? readDecision(event) : readEvent(event);
    return {
        result: result,
        eventId: eventId.sentEventId(event),
        sent: result.kind === 'rejection' ? null : event
    };
}

/**
 * @param {*} sent
 * @returns {ReadResult}
 */
function readDecision(sent) {
    var parsed = returnDecision.parseReturnDecision(sent);
    return parsed.ok ? { kind: 'decision', decision: parsed.decision } : rejection(parsed.rejection);
}

/**
 * @param {*} sent
 * @returns {ReadResult}
 */
function readEvent(sent) {
    var parsed = orderEvent.parseOrderEvent(sent, clock.isoNow());
    return parsed.ok ? { kind: 'event', event: parsed.event } : rejection(parsed.rejection);
}

/**
 * @param {Outcome} why
 * @returns {ReadResult}
 */
function rejection(why) {
    return { kind: 'rejection', rejection: why };
}

module.exports = readOrderEvent;
