'use strict';

var longestText = require('../platform/rules/longestText');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');

var KEY = 'omsEventsAsked';

/** Most events of a page. */
var PAGE = 100;

/** How many times as long a page could be before its size grows again. */
var ROOM = 4;

/**
 * What the poll asked for last.
 * @typedef {Object} Asked
 * @property {number} limit
 * @property {boolean} isOpen - Whether no answer to it was handled yet.
 */

/**
 * How many events to ask for. A page that no script can read ends the run, and nothing can catch that: so the run says
 * before what it asks for, and the one after it asks for half as many.
 * @returns {number} 0 where the run before ended at a single event; the next one asks for that event again
 */
function beginPage() {
    var last = storedValues.getRecord(KEY, { limit: PAGE, isOpen: false });
    var limit = last.isOpen ? Math.floor(last.limit / 2) : last.limit;
    keep({ limit: Math.max(limit, 1), isOpen: limit > 0 });
    return limit;
}

/**
 * The page was handled. A short one makes the next page larger again.
 * @param {number} limit - as `beginPage` gave it
 * @param {number} characters - of the answer
 */
function endPage(limit, characters) {
    var next = characters * ROOM < longestText.LONGEST_TEXT ? Math.min(limit * 2, PAGE) : limit;
    keep({ limit: next, isOpen: false });
}

/** @param {Asked} asked */
function keep(asked) {
    transaction.inTransaction(function () {
        return storedValues.storeRecord(KEY, asked);
    });
}

module.exports = {
    PAGE: PAGE,
    beginPage: beginPage,
    endPage: endPage
};
