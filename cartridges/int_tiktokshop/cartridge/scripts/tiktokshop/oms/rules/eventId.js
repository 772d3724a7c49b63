'use strict';

var source = require('../../platform/rules/input/source');
var visible = require('../../platform/rules/visible');

/** Most characters of the id of an event or a decision. */
var LONGEST_EVENT_ID = 256;

/** What the id of an event or a decision has to look like. */
var EVENT_ID = { pattern: visible.VISIBLE, inWords: 'an id that is not blank' };

/**
 * The id that an event or a decision was sent with; null where it has none. It may be longer than is allowed.
 * @param {*} event
 * @returns {string | null}
 */
function sentEventId(event) {
    return source.isObject(event) && typeof event.eventId === 'string' ? event.eventId : null;
}

module.exports = {
    LONGEST_EVENT_ID: LONGEST_EVENT_ID,
    EVENT_ID: EVENT_ID,
    sentEventId: sentEventId
};
