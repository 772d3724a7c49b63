import File = require('dw/io/File');
import FileReader = require('dw/io/FileReader');
import { currentSiteId } from '../instance';
import { LONGEST_TEXT } from '../rules/longestText';

/** The file into which this job receives answers; null if it reads them at once. A module keeps its state for one job only. */
let file: dw.io.File | null = null;
/** Whether this job has left an answer unread. */
let hasLeft = false;

/**
 * Sets how this job reads answers from now on. An answer in chunks does not say how long it is, and the platform ends a job that
 * reads a longer one than a script can hold. So if the last run recorded no result, the job receives answers into a file and checks
 * its length first.
 * @param jobId - for example `TikTokShop-OrderFeed`
 */
export function readByFile(jobId: string, isByFile: boolean): void {
    hasLeft = false;
    file = isByFile ? new File(File.TEMP + File.SEPARATOR + ['tiktokshop', currentSiteId(), jobId].join('-')) : null;
}

/** The file for the next answer; null for none. */
export function answerFile(): dw.io.File | null {
    return file;
}

/** Whether this job has left an answer unread: then the next run checks the length first, too. */
export function hasLeftAnswer(): boolean {
    return hasLeft;
}

/**
 * Whether to leave the page of an error unread. It does not come in the file, may be too long as well, and says nothing that a
 * program needs. An unread page counts as an answer that was left.
 * @param status - HTTP status of the answer
 */
export function leavesErrorPage(status: number): boolean {
    const leaves = file !== null && status >= 500;
    hasLeft = hasLeft || leaves;
    return leaves;
}

/** The text of an answer in a file, which is removed; null for one that is longer than a script can read. */
export function takeAnswer(from: dw.io.File): string | null {
    const isLong = from.length() > LONGEST_TEXT;
    hasLeft = hasLeft || isLong;
    try {
        return isLong ? null : textOf(from);
    } finally {
        from.remove();
    }
}

function textOf(from: dw.io.File): string {
    if (!from.exists()) {
        return '';
    }
    const reader = new FileReader(from, 'UTF-8');
    try {
        return reader.readN(LONGEST_TEXT) || '';
    } finally {
        reader.close();
    }
}
