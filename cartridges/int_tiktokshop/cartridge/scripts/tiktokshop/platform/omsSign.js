'use strict';

var durations = require('./rules/durations');
var clock = require('./clock');
var log = require('./log');
var storedValues = require('./storedValues');
var transaction = require('./transaction');

var KEY = 'omsHeard';

/** Written once in this time, so that requests of the OMS hardly ever meet here. */
var ONCE_IN = 10 * durations.MINUTE;

/** Notes that the OMS has sent a message. Never throws: the message counts, the note does not. */
function noteOmsHeard() {
    if (!clock.hasPassedSince(omsHeardAt(), ONCE_IN)) {
        return;
    }
    try {
        transaction.inTransaction(function () {
            return storedValues.storeValue(KEY, clock.isoNow());
        });
    } catch (e) {
        log.logOf('oms').warn('the time of the message was not noted: ' + log.describeError(e));
    }
}

/**
 * When the OMS last sent a message, ISO 8601 UTC, give or take ten minutes; empty for never.
 * @returns {string}
 */
function omsHeardAt() {
    return storedValues.getValue(KEY);
}

module.exports = {
    noteOmsHeard: noteOmsHeard,
    omsHeardAt: omsHeardAt
};
