'use strict';

var log = require('./log');
var noticeText = require('./noticeText');
var notice = require('./rules/notice');

/** @typedef {import('./rules/notice').Notice} Notice */

/**
 * Runs one part of a job. A part that fails does not stop the others: the log says why.
 * @param {Notice} part - its name
 * @param {Notice[]} problems - receives which part has failed
 * @param {() => void} run
 */
function runPart(part, problems, run) {
    try {
        run();
    } catch (e) {
        log.logOf('tasks').error(noticeText.noticeText(part) + ': ' + log.describeError(e));
        problems.push(notice.notice('job.part_failed', [part]));
    }
}

module.exports = runPart;
