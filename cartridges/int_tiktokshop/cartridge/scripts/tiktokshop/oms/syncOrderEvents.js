'use strict';

var notice = require('../platform/rules/notice');
var storedValues = require('../platform/storedValues');
var log = require('../platform/log');
var transaction = require('../platform/transaction');
var applyOrderEvents = require('./applyOrderEvents');
var omsAdapter = require('./omsAdapter');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./applyOrderEvents').EventOutcome} EventOutcome */
/** @typedef {import('./omsAdapter').EventPage} EventPage */

var CURSOR = 'omsEvents';

/** Who gave the cursor: an address, or the merchant's adapter. */
var SOURCE = 'omsEventsOf';

/** Events per page. */
var PAGE = 100;

/**
 * The results of one run.
 * @typedef {Object} PulledEvents
 * @property {number} applied
 * @property {number} unchanged - Repeated and late events, which changed nothing.
 * @property {number} rejected
 * @property {Notice | null} problem - Why the run ended early; null when all events were applied, or `maxPages` was
 *     reached.
 * @property {Notice | null} remark - What the OMS should mend, although all went well; null for nothing.
 */

/**
 * Fetches events from the OMS and applies them page by page. The cursor moves only after a whole page was applied: a
 * run that ends in between fetches the page again, and its events are repeats. An event that failed keeps the cursor in
 * place, but does not stop the other events of this and later pages.
 * Another OMS would not understand the cursor, or leave events out by it: when the address changes, the poll begins
 * anew.
 * @param {number} maxPages - pages per run, so that a run stays short
 * @returns {PulledEvents}
 */
function syncOrderEvents(maxPages) {
    var result = { applied: 0, unchanged: 0, rejected: 0, problem: null, remark: null };
    if (!omsAdapter.canFetchEvents()) {
        result.problem = notice.notice('job.pull.no_address');
        return result;
    }
    var isOther = isOtherSource();
    var cursor = isOther ? '' : storedValues.getValue(CURSOR);
    result.remark = isOther ? notice.notice('job.pull.other_oms') : null;
    var asked = [];
    while (cursor !== null && asked.length < maxPages) {
        asked.push(cursor);
        cursor = syncPage(asked, result);
    }
    return result;
}

/**
 * How many events the OMS has ready, of at most one page; reads only.
 * @returns {{ events: number, problem: Notice | null }} the problem instead, where it cannot be asked
 */
function countReadyEvents() {
    if (!omsAdapter.canFetchEvents()) {
        return { events: 0, problem: notice.notice('job.pull.no_address') };
    }
    var result = omsAdapter.fetchEvents(isOtherSource() ? '' : storedValues.getValue(CURSOR), PAGE);
    var page = result.page;
    var problem = result.problem;
    return { events: page ? page.events.length : 0, problem: page ? null : problem };
}

/**
 * Whether the cursor is another's. One without a source is of a release that did not keep it.
 * @returns {boolean}
 */
function isOtherSource() {
    var source = storedValues.getValue(SOURCE);
    return source !== '' && source !== omsAdapter.eventSource();
}

/**
 * @param {string[]} asked - the cursors of this run: that of this page is the last
 * @param {PulledEvents} result
 * @returns {string | null} where the next page begins; null when there is none
 */
function syncPage(asked, result) {
    var cursor = asked[asked.length - 1];
    var pulled = omsAdapter.fetchEvents(cursor, PAGE);
    var page = pulled.page;
    if (!page) {
        result.problem = result.problem || pulled.problem;
        return null;
    }
    applyOrderEvents(page.events).forEach(function (outcome) {
        if (!count(outcome, result)) {
            // The failure is ours and may pass: the next run fetches the page again.
            result.problem = notice.notice('job.pull.event_failed');
        }
    });
    var next = page.nextCursor.text;
    noteCursor(page, asked, result);
    if (next === null || asked.indexOf(next) >= 0) {
        return null;
    }
    if (result.problem === null) {
        transaction.inTransaction(function () {
            storedValues.storeValue(CURSOR, next);
            storedValues.storeValue(SOURCE, omsAdapter.eventSource());
        });
    }
    return page.events.length > 0 ? next : null;
}

/**
 * Describes a cursor with which the same events would come again, or later events never.
 * @param {EventPage} page
 * @param {string[]} asked
 * @param {PulledEvents} result
 */
function noteCursor(page, asked, result) {
    var events = page.events;
    var nextCursor = page.nextCursor;
    if (goesBack(page, asked)) {
        result.problem = result.problem || notice.notice('job.pull.no_cursor', [notice.notice('cursor.repeated')]);
    } else if (nextCursor.text === null && events.length > 0) {
        result.problem = result.problem || notice.notice('job.pull.no_cursor', [nextCursor.problem]);
    } else {
        result.remark = result.remark || nextCursor.problem;
    }
}

/**
 * Whether the next page is one that this run has asked for. After the last event a cursor stands still.
 * @param {EventPage} eventPage
 * @param {string[]} asked
 * @returns {boolean}
 */
function goesBack(eventPage, asked) {
    var events = eventPage.events;
    var nextCursor = eventPage.nextCursor;
    var place = asked.indexOf(nextCursor.text || '');
    var isEnd = events.length === 0 && place === asked.length - 1;
    return nextCursor.text !== null && place >= 0 && !isEnd;
}

/**
 * @param {EventOutcome} outcome
 * @param {PulledEvents} result
 * @returns {boolean} false when the event failed because of a fault of the cartridge
 */
function count(outcome, result) {
    if (outcome.code === 'internal_error') {
        return false;
    }
    if (outcome.outcome === 'applied') {
        result.applied += 1;
    } else if (outcome.outcome === 'rejected') {
        result.rejected += 1;
        var name = outcome.eventId === undefined ? 'without a usable id' : outcome.eventId;
        log.logOf('oms').error('event ' + name + ' was rejected: ' + outcome.code + ' ' + (outcome.path || ''));
    } else {
        result.unchanged += 1;
    }
    return true;
}

module.exports = {
    syncOrderEvents: syncOrderEvents,
    countReadyEvents: countReadyEvents
};
