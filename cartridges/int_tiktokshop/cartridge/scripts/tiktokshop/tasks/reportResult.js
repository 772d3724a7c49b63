'use strict';

var apiErrors = require('../openapi/rules/apiErrors');
var tasks = require('./store/tasks');

/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/rules/apiErrors').ErrorClass} ErrorClass */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * What became of telling TikTok about a package or a cancellation.
 * @typedef {{ kind: 'reported', packageId: string, warning: string } | { kind: 'wait', until: number, code: string,
 *     message: string } | { kind: 'failed', errorClass: ErrorClass, code: string, message: string, requestId: string }}
 *     ReportResult
 */

/**
 * TikTok knows of it, now or since before.
 * @param {string} packageId
 * @returns {ReportResult}
 */
function reported(packageId) {
    return { kind: 'reported', packageId: packageId, warning: '' };
}

/**
 * TikTok's hold is not over.
 * @param {number} until - seconds since the epoch
 * @returns {ReportResult}
 */
function onHold(until) {
    return { kind: 'wait', until: until, code: 'on_hold', message: 'TikTok holds the order' };
}

/**
 * A buyer's request to cancel has not been answered.
 * @param {number} until - seconds since the epoch
 * @returns {ReportResult}
 */
function waitsForAnswer(until) {
    return {
        kind: 'wait',
        until: until,
        code: 'waits_for_answer',
        message: 'The request of the buyer to cancel has not been answered yet'
    };
}

/**
 * An error of the Open API as a result.
 * @param {ApiResult<*>} result
 * @returns {ReportResult}
 */
function failed(result) {
    if (result.ok) {
        throw new Error('Not a failure');
    }
    return {
        kind: 'failed',
        errorClass: result.errorClass,
        code: result.fault ? 'unexpected_answer' : String(result.code),
        message: apiErrors.remedyFor(result.code) || result.message,
        requestId: result.requestId
    };
}

/**
 * What comes of several: what may yet work by itself goes before what needs a person, so that a task is not given up
 * while something of it can still be done.
 * @param {ReportResult[]} results
 * @returns {ReportResult}
 */
function resultOfAll(results) {
    var problems = results.filter(function (result) {
        return result.kind !== 'reported';
    });
    var warnings = results.filter(function (result) {
        return result.kind === 'reported' && result.warning !== '';
    });
    var last = results[results.length - 1] || reported('');
    return (
        problems.filter(function (problem) {
            return !isForPerson(problem);
        })[0] ||
        problems[0] ||
        warnings[0] ||
        last
    );
}

/**
 * Whether nothing comes of it until a person has acted.
 * @param {ReportResult} result
 * @returns {boolean}
 */
function isForPerson(result) {
    return result.kind === 'failed' && apiErrors.needsPerson(result.errorClass);
}

/**
 * TikTok's answer has something that is not as documented, and nothing about the order: it may be the next time.
 * @param {Outcome} fault
 * @returns {ReportResult}
 */
function unreadable(fault) {
    return {
        kind: 'failed',
        errorClass: 'transient',
        code: 'unexpected_answer',
        message: 'The answer of TikTok is not as documented: ' + fault.msg,
        requestId: ''
    };
}

/**
 * Nothing was sent: a person has to correct something first.
 * @param {string} code
 * @param {string} message
 * @returns {ReportResult}
 */
function refused(code, message) {
    return { kind: 'failed', errorClass: 'data', code: code, message: message, requestId: '' };
}

/**
 * A fault of ours, which the log describes: it is tried again, because it may have been the moment.
 * @returns {ReportResult}
 */
function broken() {
    return {
        kind: 'failed',
        errorClass: 'transient',
        code: tasks.INTERNAL_ERROR.code,
        message: tasks.INTERNAL_ERROR.message,
        requestId: tasks.INTERNAL_ERROR.requestId
    };
}

module.exports = {
    reported: reported,
    onHold: onHold,
    waitsForAnswer: waitsForAnswer,
    failed: failed,
    resultOfAll: resultOfAll,
    isForPerson: isForPerson,
    unreadable: unreadable,
    refused: refused,
    broken: broken
};
