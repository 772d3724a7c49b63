'use strict';

var Status = require('dw/system/Status');
var oneLine = require('./rules/oneLine');

/**
 * Parameters of a job step, as the platform passes them.
 * @typedef {{ [name: string]: * }} StepParameters
 */

/**
 * Numbers of a run by name; the resource bundle has a text for each name.
 * @typedef {{ [name: string]: number }} StepCounts
 */

/**
 * The result of a step.
 * @typedef {Object} StepResult
 * @property {boolean} isOk
 * @property {string} message - For the job's log.
 * @property {StepCounts} counts
 */

/**
 * The step has done all its work.
 * @param {string} message
 * @param {StepCounts} [counts]
 * @returns {StepResult}
 */
function stepOk(message, counts) {
    if (counts === undefined) {
        counts = {};
    }
    return { isOk: true, message: message, counts: counts };
}

/**
 * Something needs a person: the job fails.
 * @param {string} message
 * @param {StepCounts} [counts]
 * @returns {StepResult}
 */
function stepFailed(message, counts) {
    if (counts === undefined) {
        counts = {};
    }
    return { isOk: false, message: message, counts: counts };
}

/**
 * The result as a status for the platform.
 * @param {StepResult} result
 * @returns {dw.system.Status}
 */
function stepStatus(result) {
    var message = oneLine(result.message);
    return result.isOk ? new Status(Status.OK, 'OK', message) : new Status(Status.ERROR, 'ERROR', message);
}

module.exports = {
    stepOk: stepOk,
    stepFailed: stepFailed,
    stepStatus: stepStatus
};
