'use strict';

var returnActs = require('./returnActs');

/** @typedef {import('./returnActs').ReturnAct} ReturnAct */

/**
 * Id of the task that tells TikTok of an act.
 * @param {string} returnId
 * @param {ReturnAct} act
 * @returns {string}
 */
function answerTaskId(returnId, act) {
    return 'answer-return-' + returnId + '-' + act;
}

/**
 * Ids of all tasks that a return can have.
 * @param {string} returnId
 * @returns {string[]}
 */
function answerTaskIds(returnId) {
    return returnActs.RETURN_ACTS.map(function (act) {
        return answerTaskId(returnId, act);
    });
}

module.exports = {
    answerTaskId: answerTaskId,
    answerTaskIds: answerTaskIds
};
