'use strict';

var input = require('../domain/input');
var cursors = require('../platform/cursors');
var json = require('../platform/json');
var log = require('../platform/log');
var transaction = require('../platform/transaction');
var oms = require('../services/oms');
var applyOrderEvent = require('./applyOrderEvent');

var CURSOR = 'omsEvents';
/** Events that are asked for at once. */
var PAGE = 100;

/**
 * Asks the OMS what happened and applies it, page by page. The cursor moves only after a page was applied: a run that
 * ends in between reads the page again, and its events are repeats.
 * @param maxPages - pages per run, so that a run stays short
 */
function pullOrderEvents(maxPages) {
    var result = { applied: 0, unchanged: 0, rejected: 0, problem: '' };
    if (!oms.hasOms()) {
        result.problem = 'the service tiktokshop.oms has no address';
        return result;
    }
    var goesOn = true;
    for (var pages = 0; goesOn && pages < maxPages; pages += 1) {
        goesOn = pullPage(result);
    }
    return result;
}

/** @returns whether there may be more */
function pullPage(result) {
    var cursor = cursors.cursorValue(CURSOR);
    var answer = oms.readEvents(cursor, PAGE);
    var page = pageOf(answer);
    if (!page) {
        result.problem = 'the OMS answered ' + (answer.failure || answer.status) + ', expected events and nextCursor';
        return false;
    }
    var done = page.events.every(function (event) {
        return applyAndCount(event, result);
    });
    if (!done) {
        // The fault is ours and may pass: the page is read again, and what was applied of it is a repeat.
        result.problem = 'an event could not be applied, see the log';
        return false;
    }
    if (page.nextCursor === cursor) {
        return false;
    }
    transaction.inTransaction(function () {
        return cursors.moveCursor(CURSOR, page.nextCursor);
    });
    return page.events.length > 0;
}

function pageOf(answer) {
    var body = answer.failure === '' && answer.status === 200 ? json.parseJson(answer.text) : null;
    if (!input.isObject(body) || !Array.isArray(body.events) || typeof body.nextCursor !== 'string') {
        return null;
    }
    return { events: body.events, nextCursor: body.nextCursor };
}

/** @returns false when the event was neither applied nor judged */
function applyAndCount(event, result) {
    var outcome = applyOrderEvent.applyOrderEvent(event);
    if (outcome.code === 'internal_error') {
        return false;
    }
    if (outcome.outcome === 'applied') {
        result.applied += 1;
    } else if (outcome.outcome === 'rejected') {
        result.rejected += 1;
        var eventId = input.isObject(event) ? String(event.eventId) : 'without an id';
        log.logOf('oms').error('event ' + eventId + ' was rejected: ' + outcome.code + ' ' + (outcome.path || ''));
    } else {
        result.unchanged += 1;
    }
    return true;
}

module.exports = {
    pullOrderEvents: pullOrderEvents
};
