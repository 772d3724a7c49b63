import { noticeText } from '../platform/noticeText';
import { notice, readNotice } from '../platform/rules/notice';
import type { NoticeValue } from '../platform/rules/notice';
import type { Finding } from './rules/safeguards';

/** A finding in the reader's words. */
export interface WordedFinding extends Finding {
    what: string;
    why: string;
    /** Where to change it in Business Manager. */
    where: string;
}

/** Findings that are about a number. */
const COUNTED = ['clock_off', 'objects_many', 'objects_shortened'];

/** Puts a finding into words. */
export function findingText(finding: Finding): WordedFinding {
    return {
        code: finding.code,
        about: finding.about,
        what: noticeText(notice('finding.' + finding.code, [toldAbout(finding), finding.meant || ''])),
        why: noticeText(notice('finding.' + finding.code + '.why')),
        where: noticeText(notice('finding.' + finding.code + '.where', [finding.about]))
    };
}

/** The stored error of a task is a notice itself, unless an older version has stored it in words. */
function toldAbout(finding: Finding): NoticeValue {
    if (COUNTED.indexOf(finding.code) >= 0) {
        return Number(finding.about);
    }
    return readNotice(finding.about) || finding.about;
}
