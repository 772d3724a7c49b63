'use strict';

var eventIds = require('./rules/eventIds');
var omsSign = require('../platform/omsSign');
var readOrderEvent = require('./readOrderEvent');
var applyOrderEvent = require('./applyOrderEvent');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * Applies the events of a request or page, each on its own. Events that say different things under one id are all
 * rejected: any of them may be the one that was meant.
 * @param {*[]} inputs - as for `readOrderEvent`
 * @returns {Outcome[]} the outcome of each event
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
        return other < 0 ? applyOrderEvent.applyReadEvent(event) : eventIds.idOfTwo('events[' + other + ']');
    });
}

module.exports = applyOrderEvents;
