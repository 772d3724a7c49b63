'use strict';

var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */

/**
 * What a person is told about an answer that is not as TikTok documents it. It never quotes the answer.
 * @param {Outcome} fault
 * @returns {Notice}
 */
function strangeAnswer(fault) {
    return notice.notice('tiktok.strange_answer', [
        notice.notice('rejected.' + (fault.code || ''), [fault.path || 'JSON', fault.msg || ''])
    ]);
}

/**
 * What a job's message says of an answer that was read in spite of a fault.
 * @param {string} call - as TikTok names it, for example `Search Returns`
 * @param {Notice | string} why - what is not as documented
 * @returns {Notice}
 */
function strangeAnswerOf(call, why) {
    return notice.notice('job.tasks.strange_answer', [call, why]);
}

module.exports = {
    strangeAnswer: strangeAnswer,
    strangeAnswerOf: strangeAnswerOf
};
