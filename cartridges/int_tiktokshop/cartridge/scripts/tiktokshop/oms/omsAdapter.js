'use strict';

var notice = require('../platform/rules/notice');
var source = require('../platform/rules/input/source');
var extensions = require('../platform/extensions');
var foreignJson = require('../platform/rules/input/foreignJson');
var jsonFault = require('../platform/rules/input/jsonFault');
var longestText = require('../platform/rules/longestText');
var strictJson = require('../platform/rules/input/strictJson');
var taskOutcome = require('../tasks/taskOutcome');
var oms = require('./store/oms');
var omsService = require('../platform/outgoing/omsService');
var readNextCursor = require('./rules/nextCursor');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('./store/oms').OmsQuestion} OmsQuestion */
/** @typedef {import('./rules/nextCursor').NextCursor} NextCursor */
/** @typedef {import('../lifecycle/rules/omsCancellation').OmsCancellation} OmsCancellation */
/** @typedef {import('../returns/rules/returnEvent').ReturnEvent} ReturnEvent */
/** @typedef {import('../lifecycle/rules/omsReturn').OmsReturn} OmsReturn */
/** @typedef {import('../platform/outgoing/httpCall').ServiceAnswer} ServiceAnswer */

var EVENT = 'app.tiktokshop.oms.event';
var PULL = 'app.tiktokshop.oms.pull';
var TELL = 'app.tiktokshop.oms.tell';
var ASK = 'app.tiktokshop.oms.ask';

/** Characters of an answer that tell a web page. */
var PAGE_BEGINNING = 1000;
var OMS_NOT_TOLD = notice.notice('task.oms_not_told');
var OMS_CONNECTION_FAILED = notice.notice('task.oms_connection_failed');

/**
 * A message as an event of the OMS contract, unless the adapter failed.
 * @typedef {{ ok: true, event: * } | { ok: false }} TranslatedMessage
 */

/**
 * Whether a merchant's adapter translates messages.
 * @returns {boolean}
 */
function hasTranslator() {
    return extensions.hasExtension(EVENT);
}

/**
 * Lets a merchant's adapter translate a message of the OMS; a message that it does not translate stays as it is.
 * @param {*} message - parsed JSON
 * @returns {TranslatedMessage} not ok when the adapter threw: the OMS has to send the message again
 */
function translateMessage(message) {
    var answer = extensions.callExtension(EVENT, message);
    if (!answer.ok) {
        return { ok: false };
    }
    return { ok: true, event: answer.value === undefined ? message : answer.value };
}

/**
 * A page of events.
 * @typedef {Object} EventPage
 * @property {*[]} events
 * @property {NextCursor} nextCursor - Where the next page begins.
 */

/**
 * The page, or null and the problem.
 * @typedef {Object} FetchedPage
 * @property {EventPage | null} page
 * @property {Notice | null} problem
 */

/**
 * Whether there is an OMS from which events can be fetched.
 * @returns {boolean}
 */
function canFetchEvents() {
    return extensions.hasExtension(PULL) || omsService.hasOms();
}

/**
 * Who gives the events, and so the cursors: the merchant's adapter, or the OMS at an address.
 * @returns {string}
 */
function eventSource() {
    return extensions.hasExtension(PULL) ? PULL : omsService.omsAddress();
}

/**
 * Fetches events since a cursor, through the merchant's adapter or the service `tiktokshop.oms`.
 * @param {string} cursor - as the OMS gave it; empty for the beginning
 * @param {number} limit - at most so many events
 * @returns {FetchedPage}
 */
function fetchEvents(cursor, limit) {
    if (extensions.hasExtension(PULL)) {
        return pullByExtension(cursor, limit);
    }
    var answer = oms.fetchEventPage(cursor, limit);
    var body = isAnswer(answer, 200, 200) ? strictJson.parseStrictly(answer.text || '') : undefined;
    var page = pageOf(body);
    if (!page && limit > 1 && isTooLarge(answer)) {
        // One event may be the reason: those before it come with fewer on a page.
        return fetchEvents(cursor, Math.floor(limit / 2));
    }
    return { page: page, problem: page ? null : whyNoPage(answer, body) };
}

/**
 * Whether a script cannot read a page because of its length, depth or width.
 * @param {ServiceAnswer} answer
 * @returns {boolean}
 */
function isTooLarge(answer) {
    return answer.failure === 'too_long' || hasExcess(answer);
}

/**
 * @param {ServiceAnswer} answer
 * @returns {boolean}
 */
function hasExcess(answer) {
    return isAnswer(answer, 200, 200) && foreignJson.excessOf(answer.text || '') !== '';
}

/**
 * @param {string} cursor
 * @param {number} limit
 * @returns {FetchedPage}
 */
function pullByExtension(cursor, limit) {
    var answer = extensions.callExtension(PULL, cursor, limit);
    var page = answer.ok ? pageOf(answer.value) : null;
    return { page: page, problem: page ? null : notice.notice('job.pull.hook_failed', [PULL]) };
}

/**
 * @param {ServiceAnswer} answer
 * @param {*} body - what the answer has as JSON; undefined for none
 * @returns {Notice}
 */
function whyNoPage(answer, body) {
    if (answer.failure === 'too_long') {
        return notice.notice('job.pull.event_too_long', [longestText.LONGEST_TEXT]);
    }
    if (answer.failure === 'connection_failed') {
        return OMS_CONNECTION_FAILED;
    }
    if (hasExcess(answer)) {
        return notice.notice('job.pull.event_too_large', [
            foreignJson.DEEPEST,
            foreignJson.MOST_MEMBERS,
            foreignJson.MOST_ELEMENTS
        ]);
    }
    if (source.isObject(body) && body.events === strictJson.GIVEN_TWICE) {
        return notice.notice('job.pull.events_given_twice');
    }
    var fault = isAnswer(answer, 200, 200) ? jsonFault.jsonFault(answer.text || '') : null;
    return fault
        ? notice.notice('job.pull.no_json', [fault.line, fault.column])
        : notice.notice('job.pull.no_page', [String(answer.failure || answer.status)]);
}

/**
 * @param {*} body
 * @returns {EventPage | null}
 */
function pageOf(body) {
    if (!source.isObject(body) || !Array.isArray(body.events)) {
        return null;
    }
    var isNothing = body.events.length === 0 && body.nextCursor === undefined;
    return isNothing ? null : { events: body.events, nextCursor: readNextCursor(body.nextCursor) };
}

/**
 * Tells the OMS of a cancellation.
 * @param {OmsCancellation} cancellation
 * @returns {TaskOutcome} `done` once the OMS has acknowledged it
 */
function tellOmsOfCancellation(cancellation) {
    if (extensions.hasExtension(TELL)) {
        var answer = extensions.callExtension(TELL, cancellation);
        var isTold = answer.ok && answer.value === true;
        return isTold ? taskOutcome.done() : notTold(answer.ok ? 'not_acknowledged' : 'hook_failed');
    }
    return outcomeOf(oms.postCancellation(cancellation));
}

/**
 * Tells the OMS of a return or refund. A merchant's hook is told of cancellations only: it might take this for one.
 * @param {OmsReturn} told
 * @returns {TaskOutcome} `done` once the OMS has acknowledged it
 */
function tellOmsOfReturn(told) {
    return outcomeOf(oms.postReturn(told));
}

/**
 * Tells the OMS of a return that the cartridge has read on TikTok.
 * @param {ReturnEvent} told
 * @returns {TaskOutcome}
 */
function tellOmsOfReturnChange(told) {
    return outcomeOf(oms.postReturnEvent(told));
}

/**
 * @param {ServiceAnswer} answer
 * @returns {TaskOutcome}
 */
function outcomeOf(answer) {
    if (answer.failure === 'unavailable') {
        return { kind: 'not-sent' };
    }
    if (answer.failure === 'timeout') {
        return taskOutcome.unanswered('timeout', OMS_NOT_TOLD);
    }
    if (answer.failure === 'connection_failed') {
        return taskOutcome.unanswered('connection_failed', OMS_CONNECTION_FAILED);
    }
    if (!isAnswer(answer, 200, 299)) {
        return notTold(answer.failure || String(answer.status));
    }
    return isWebPage(answer.text || '') ? notTold('web_page') : taskOutcome.done();
}

/**
 * A login or maintenance page comes with status 200 too, and the OMS behind it has not read the message.
 * @param {string} text
 * @returns {boolean}
 */
function isWebPage(text) {
    return /^\uFEFF?\s*(<!doctype\s+html|<html)/i.test(text.substring(0, PAGE_BEGINNING));
}

/**
 * @param {string} code
 * @returns {TaskOutcome}
 */
function notTold(code) {
    return taskOutcome.failedForNow(code, OMS_NOT_TOLD);
}

/**
 * Whether there is an OMS that can be asked about cancellations.
 * @returns {boolean}
 */
function canAskOms() {
    return extensions.hasExtension(ASK) || omsService.hasOms();
}

/**
 * Asks the OMS whether an order may still be cancelled.
 * @param {OmsQuestion} question
 * @returns {'' | 'agreed' | 'refused'} empty while the OMS has no answer
 */
function askOms(question) {
    var agreed = extensions.hasExtension(ASK) ? askExtension(question) : askService(question);
    if (typeof agreed !== 'boolean') {
        return '';
    }
    return agreed ? 'agreed' : 'refused';
}

/**
 * @param {OmsQuestion} question
 * @returns {*}
 */
function askExtension(question) {
    var answer = extensions.callExtension(ASK, question);
    return answer.ok ? answer.value : undefined;
}

/**
 * @param {OmsQuestion} question
 * @returns {*}
 */
function askService(question) {
    var answer = oms.postCancelRequest(question);
    var body = isAnswer(answer, 200, 200) ? strictJson.parseStrictly(answer.text || '') : null;
    return source.isObject(body) ? body.agreed : undefined;
}

/**
 * @param {ServiceAnswer} answer
 * @param {number} from
 * @param {number} to
 * @returns {boolean}
 */
function isAnswer(answer, from, to) {
    return answer.failure === '' && answer.status >= from && answer.status <= to;
}

module.exports = {
    hasTranslator: hasTranslator,
    translateMessage: translateMessage,
    canFetchEvents: canFetchEvents,
    eventSource: eventSource,
    fetchEvents: fetchEvents,
    tellOmsOfCancellation: tellOmsOfCancellation,
    tellOmsOfReturn: tellOmsOfReturn,
    tellOmsOfReturnChange: tellOmsOfReturnChange,
    canAskOms: canAskOms,
    askOms: askOms
};
