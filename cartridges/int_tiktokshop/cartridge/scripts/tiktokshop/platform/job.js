'use strict';

var Status = require('dw/system/Status');

/**
 * Parameters of a job step, as the platform hands them over.
 * @typedef {{ [name: string]: * }} StepParameters
 */

/**
 * Numbers that a run leaves behind, by name; Business Manager has a text for each name.
 * @typedef {{ [name: string]: number }} StepCounts
 */

/**
 * How a step ended.
 * @typedef {Object} StepResult
 * @property {boolean} isOk
 * @property {string} message - For the job's log.
 * @property {StepCounts} counts
 */

/**
 * The step did all it had to.
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
 * Something needs a person: the job turns red.
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
 * What the platform wants to hear.
 * @param {StepResult} result
 * @returns {dw.system.Status}
 */
function stepStatus(result) {
    return result.isOk
        ? new Status(Status.OK, 'OK', result.message)
        : new Status(Status.ERROR, 'ERROR', result.message);
}

module.exports = {
    stepOk: stepOk,
    stepFailed: stepFailed,
    stepStatus: stepStatus
};
