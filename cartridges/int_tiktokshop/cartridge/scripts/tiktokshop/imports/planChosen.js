'use strict';

var callCounts = require('../platform/outgoing/callCounts');
var importOrders = require('./importOrders');

/** @typedef {import('./importOrders').ImportRun} ImportRun */
/** @typedef {import('./wantedImport').ImportChoice} ImportChoice */

/** Calls of one request: the platform allows 16, and some may be needed for tokens. */
var MOST_CALLS = 12;

/**
 * Says what an import would do, for a person who waits for the page. Changes nothing.
 * @param {ImportChoice} choice
 * @returns {ImportRun} its `plan`, and whether it `isCutShort`: TikTok has more orders than a request can read
 */
function planChosen(choice) {
    var run = importOrders({
        maxMinutes: 1,
        maxCalls: MOST_CALLS,
        isDry: true,
        orderIds: choice.orderIds,
        placed: choice.placed,
        takesFinished: choice.takesFinished
    });
    callCounts.storeCalls();
    return run;
}

module.exports = planChosen;
