import { describeError, logOf } from './log';
import { noticeText } from './noticeText';
import { notice } from './rules/notice';
import type { Notice } from './rules/notice';

/**
 * Runs one part of a job. A part that fails does not stop the others: the log says why.
 * @param part - its name
 * @param problems - receives which part has failed
 */
export function runPart(part: Notice, problems: Notice[], run: () => void): void {
    try {
        run();
    } catch (e) {
        logOf('tasks').error(noticeText(part) + ': ' + describeError(e));
        problems.push(notice('job.part_failed', [part]));
    }
}
