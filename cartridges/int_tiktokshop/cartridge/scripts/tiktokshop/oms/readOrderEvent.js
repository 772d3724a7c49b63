'use strict';

var eventIdModule = require('./rules/eventId');
var orderEvent = require('./rules/orderEvent');
var clock = require('../platform/clock');
var returnDecision = require('./rules/returnDecision');
var omsAdapter = require('./omsAdapter');
var ownFailure = require('./rules/ownFailure');

/** @typedef {import('./rules/eventIds').SentEvent} SentEvent */
/** @typedef {import('./rules/orderEvent').ParsedEvent} ParsedEvent */
/** @typedef {import('./rules/returnDecision').ReturnDecision} ReturnDecision */

/**
 * An event of the OMS that was read.
 * @typedef {Object} ReadEvent
 * @property {ParsedEvent} parsed
 * @property {string | null} eventId - Its id, as it was sent or as a merchant's adapter has translated it; null where
 *     it has none.
 * @property {SentEvent | null} sent - As it was sent, or as a merchant's adapter has translated it; null where it
 *     cannot be read.
 * @property {ReturnDecision} [decision] - What it decides about a return; missing for anything but such a decision.
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
        return {
            parsed: { ok: false, rejection: ownFailure.notApplied('event') },
            eventId: eventIdModule.sentEventId(input),
            sent: null
        };
    }
    if (returnDecision.isReturnDecision(translated.event)) {
        return readDecision(translated.event);
    }
    var parsed = orderEvent.parseOrderEvent(translated.event, clock.isoNow());
    return {
        parsed: parsed,
        eventId: eventIdModule.sentEventId(translated.event),
        sent: parsed.ok ? translated.event : null
    };
}

/**
 * Reads a decision about a return, which by poll and by file stands among the events.
 * @param {SentEvent} sent
 * @returns {ReadEvent}
 */
function readDecision(sent) {
    var parsed = returnDecision.parseReturnDecision(sent);
    var eventId = eventIdModule.sentEventId(sent);
    return parsed.ok
        ? {
              parsed: { ok: false, rejection: ownFailure.notApplied('event') },
              eventId: eventId,
              sent: sent,
              decision: parsed.decision
          }
        : { parsed: parsed, eventId: eventId, sent: null };
}

module.exports = readOrderEvent;
