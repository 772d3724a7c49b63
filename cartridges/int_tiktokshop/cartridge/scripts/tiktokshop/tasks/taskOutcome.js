'use strict';

var apiErrors = require('../openapi/rules/apiErrors');
var strangeAnswer = require('../openapi/rules/strangeAnswer');
var notice = require('../platform/rules/notice');
var tasks = require('./store/tasks');

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/rules/apiErrors').ErrorClass} ErrorClass */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * The outcome of a task.
 * @typedef {{ kind: 'done', warning: string } | { kind: 'wait', until: number, code: string, told: Notice } | { kind:
 *     'failed', errorClass: ErrorClass, code: string, told: Notice, requestId: string } | { kind: 'not-sent' }}
 *     TaskOutcome
 */

/** Code of a task that TikTok answered in a form that cannot be read. */
var UNEXPECTED_ANSWER = 'unexpected_answer';

/**
 * Nothing is left to do, now or since before.
 * @param {string} [warning]
 * @returns {TaskOutcome}
 */
function done(warning) {
    if (warning === undefined) {
        warning = '';
    }
    return { kind: 'done', warning: warning };
}

/**
 * TikTok's hold is not over.
 * @param {number} until - seconds since the epoch
 * @returns {TaskOutcome}
 */
function onHold(until) {
    return { kind: 'wait', until: until, code: 'on_hold', told: notice.notice('task.on_hold') };
}

/**
 * A buyer's request to cancel has not been answered.
 * @param {number} until - seconds since the epoch
 * @returns {TaskOutcome}
 */
function waitsForAnswer(until) {
    return { kind: 'wait', until: until, code: 'waits_for_answer', told: notice.notice('task.waits_for_answer') };
}

/**
 * An error of the Open API as an outcome.
 * @param {ApiResult<*>} result
 * @returns {TaskOutcome}
 */
function failed(result) {
    if (result.ok) {
        throw new Error('Not a failure');
    }
    return {
        kind: 'failed',
        errorClass: result.errorClass,
        code: result.fault ? UNEXPECTED_ANSWER : String(result.code),
        told: result.told,
        requestId: result.requestId
    };
}

/**
 * It may work the next time.
 * @param {string} code
 * @param {Notice} told - why it did not, for people
 * @returns {TaskOutcome}
 */
function failedForNow(code, told) {
    return { kind: 'failed', errorClass: 'transient', code: code, told: told, requestId: '' };
}

/**
 * No answer came: the call may have had its effect, and may work the next time.
 * @param {string} code
 * @param {Notice} told
 * @returns {TaskOutcome}
 */
function unanswered(code, told) {
    return { kind: 'failed', errorClass: 'unknown', code: code, told: told, requestId: '' };
}

/**
 * TikTok's answer has something that is not as documented, and nothing about the order: it may be the next time.
 * @param {Outcome} fault
 * @returns {TaskOutcome}
 */
function unreadable(fault) {
    return failedForNow(UNEXPECTED_ANSWER, strangeAnswer.strangeAnswer(fault));
}

/**
 * A fault of the cartridge, which the log describes. It may pass, so the task is tried again.
 * @returns {TaskOutcome}
 */
function broken() {
    return failedForNow(tasks.INTERNAL_ERROR.code, tasks.INTERNAL_ERROR.told);
}

/**
 * Nothing was sent: a person has to correct something first.
 * @param {string} code
 * @param {Notice} told - what, for people
 * @returns {TaskOutcome}
 */
function refused(code, told) {
    return { kind: 'failed', errorClass: 'data', code: code, told: told, requestId: '' };
}

/**
 * What comes of several: what may yet work by itself goes before what needs a person, so that a task is not given up
 * while something of it can still be done.
 * @param {TaskOutcome[]} outcomes
 * @returns {TaskOutcome}
 */
function outcomeOfAll(outcomes) {
    var problems = outcomes.filter(function (outcome) {
        return outcome.kind !== 'done';
    });
    var warnings = outcomes.filter(function (outcome) {
        return outcome.kind === 'done' && outcome.warning !== '';
    });
    return (
        problems.filter(function (problem) {
            return !isForPerson(problem);
        })[0] ||
        problems[0] ||
        warnings[0] ||
        done()
    );
}

/**
 * Whether nothing comes of it until a person has acted.
 * @param {TaskOutcome} outcome
 * @returns {boolean}
 */
function isForPerson(outcome) {
    return outcome.kind === 'failed' && apiErrors.needsPerson(outcome.errorClass);
}

module.exports = {
    UNEXPECTED_ANSWER: UNEXPECTED_ANSWER,
    done: done,
    onHold: onHold,
    waitsForAnswer: waitsForAnswer,
    failed: failed,
    failedForNow: failedForNow,
    unanswered: unanswered,
    unreadable: unreadable,
    broken: broken,
    refused: refused,
    outcomeOfAll: outcomeOfAll,
    isForPerson: isForPerson
};
