'use strict';

var noticeText = require('../platform/noticeText');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/safeguards').Finding} Finding */

/**
 * A finding in the reader's words.
 * @typedef {Finding & { what: string, why: string, where: string }} WordedFinding
 */

/**
 * Puts a finding into words.
 * @param {Finding} finding
 * @returns {WordedFinding}
 */
function findingText(finding) {
    return {
        code: finding.code,
        about: finding.about,
        what: noticeText.noticeText(notice.notice('finding.' + finding.code, [finding.about, finding.meant || ''])),
        why: noticeText.noticeText(notice.notice('finding.' + finding.code + '.why')),
        where: noticeText.noticeText(notice.notice('finding.' + finding.code + '.where', [finding.about]))
    };
}

module.exports = findingText;
