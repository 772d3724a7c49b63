'use strict';

var clock = require('./clock');
var json = require('./json');

/** Lines that are kept of each order. */
var KEPT = 50;

/** The order's history, oldest first. */
function historyOf(entry) {
    return json.storedJson(entry.custom.history, []);
}

/** Adds to the order's history, at the current time. Needs a transaction. */
function addHistory(entry, source, what, result) {
    var line = {
        at: clock.isoNow(),
        source: source,
        what: what,
        outcome: result.outcome,
        code: result.code || '',
        requestId: result.requestId || ''
    };
    entry.custom.history = JSON.stringify(historyOf(entry).concat([line]).slice(-KEPT));
}

module.exports = {
    historyOf: historyOf,
    addHistory: addHistory
};
