'use strict';

var noticeText = require('../platform/noticeText');
var notice = require('../platform/rules/notice');

/** @typedef {import('../platform/rules/notice').NoticeValue} NoticeValue */
/** @typedef {import('./rules/safeguards').Finding} Finding */

/**
 * A finding in the reader's words.
 * @typedef {Finding & { what: string, why: string, where: string }} WordedFinding
 */

/** Findings that are about a number. */
var COUNTED = ['clock_off', 'objects_many', 'objects_shortened'];

/**
 * Puts a finding into words.
 * @param {Finding} finding
 * @returns {WordedFinding}
 */
function findingText(finding) {
    return {
        code: finding.code,
        about: finding.about,
        what: noticeText.noticeText(
            notice.notice('finding.' + finding.code, [toldAbout(finding), finding.meant || ''])
        ),
        why: noticeText.noticeText(notice.notice('finding.' + finding.code + '.why')),
        where: noticeText.noticeText(notice.notice('finding.' + finding.code + '.where', [finding.about]))
    };
}

/**
 * The stored error of a task is a notice itself, unless an older version has stored it in words.
 * @param {Finding} finding
 * @returns {NoticeValue}
 */
function toldAbout(finding) {
    if (COUNTED.indexOf(finding.code) >= 0) {
        return Number(finding.about);
    }
    return notice.readNotice(finding.about) || finding.about;
}

module.exports = findingText;
