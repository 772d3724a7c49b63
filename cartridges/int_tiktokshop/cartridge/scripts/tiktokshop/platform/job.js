'use strict';

var Status = require('dw/system/Status');
var noticeText = require('./noticeText');
var notice = require('./rules/notice');
var oneLine = require('./rules/oneLine');

/** @typedef {import('./rules/notice').Notice} Notice */

/**
 * Parameters of a job step, as the platform passes them.
 * @typedef {{ [name: string]: * }} StepParameters
 */

/**
 * Whether a parameter that is a tick is set.
 * @param {StepParameters} parameters
 * @param {string} name
 * @returns {boolean}
 */
function isOn(parameters, name) {
    return String(parameters[name]) === 'true';
}

/**
 * The number of a parameter; `fallback` where it has none, or 0.
 * @param {StepParameters} parameters
 * @param {string} name
 * @param {number} fallback
 * @returns {number}
 */
function numberIn(parameters, name, fallback) {
    return Number(parameters[name]) || fallback;
}

/**
 * The text of a parameter, without blanks around it; empty where it has none.
 * @param {StepParameters} parameters
 * @param {string} name
 * @returns {string}
 */
function textIn(parameters, name) {
    return String(parameters[name] || '').trim();
}

/**
 * Numbers of a run by name; the resource bundle has a text for each name.
 * @typedef {{ [name: string]: number }} StepCounts
 */

/**
 * The result of a step.
 * @typedef {Object} StepResult
 * @property {boolean} isOk
 * @property {Notice[]} summary - What the run did, as parts of one sentence, for example `3 orders adopted`.
 * @property {Notice[]} remarks - Sentences about what people should know or look at.
 * @property {StepCounts} counts
 */

/**
 * The step has done all its work.
 * @param {Notice[]} summary
 * @param {StepCounts} [counts]
 * @param {Notice[]} [remarks]
 * @returns {StepResult}
 */
function stepOk(summary, counts, remarks) {
    if (counts === undefined) {
        counts = {};
    }
    if (remarks === undefined) {
        remarks = [];
    }
    return { isOk: true, summary: summary, remarks: remarks, counts: counts };
}

/**
 * Something needs a person: the job fails.
 * @param {Notice[]} summary
 * @param {StepCounts} [counts]
 * @param {Notice[]} [remarks]
 * @returns {StepResult}
 */
function stepFailed(summary, counts, remarks) {
    if (counts === undefined) {
        counts = {};
    }
    if (remarks === undefined) {
        remarks = [];
    }
    return { isOk: false, summary: summary, remarks: remarks, counts: counts };
}

/**
 * What a dry run found due, in words.
 * @param {Notice[]} due
 * @returns {StepResult}
 */
function stepPlan(due) {
    return stepOk(due, {}, [notice.notice('job.plan.dry_run')]);
}

/**
 * The result in words, for the job's log.
 * @param {StepResult} result
 * @returns {string}
 */
function stepText(result) {
    return joinStepText(result.summary.map(noticeText.noticeText), result.remarks.map(noticeText.noticeText));
}

/**
 * The summary as one sentence, then the remarks.
 * @param {string[]} summary
 * @param {string[]} remarks
 * @returns {string}
 */
function joinStepText(summary, remarks) {
    var sentence = summary.join(', ');
    return (sentence === '' ? [] : [sentence]).concat(remarks).join('. ');
}

/**
 * The result as a status for the platform.
 * @param {StepResult} result
 * @param {string} text - the result in words
 * @returns {dw.system.Status}
 */
function stepStatus(result, text) {
    var message = oneLine(text);
    return result.isOk ? new Status(Status.OK, 'OK', message) : new Status(Status.ERROR, 'ERROR', message);
}

module.exports = {
    isOn: isOn,
    numberIn: numberIn,
    textIn: textIn,
    stepOk: stepOk,
    stepFailed: stepFailed,
    stepPlan: stepPlan,
    stepText: stepText,
    joinStepText: joinStepText,
    stepStatus: stepStatus
};
