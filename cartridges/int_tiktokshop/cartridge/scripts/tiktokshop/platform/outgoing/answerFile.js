'use strict';

var File = require('dw/io/File');
var FileReader = require('dw/io/FileReader');
var instance = require('../instance');
var longestText = require('../rules/longestText');

/** The file into which this job receives answers; null if it reads them at once. A module keeps its state for one job only. */
var file = null;

/** Whether this job has left an answer unread. */
var hasLeft = false;

/**
 * Sets how this job reads answers from now on. An answer in chunks does not say how long it is, and the platform ends a
 * job that reads a longer one than a script can hold. So if the last run recorded no result, the job receives answers
 * into a file and checks its length first.
 * @param {string} jobId - for example `TikTokShop-OrderFeed`
 * @param {boolean} isByFile
 */
function readByFile(jobId, isByFile) {
    hasLeft = false;
    file = isByFile
        ? new File(File.TEMP + File.SEPARATOR + ['tiktokshop', instance.currentSiteId(), jobId].join('-'))
        : null;
}

/**
 * The file for the next answer; null for none.
 * @returns {dw.io.File | null}
 */
function answerFile() {
    return file;
}

/**
 * Whether this job has left an answer unread: then the next run checks the length first, too.
 * @returns {boolean}
 */
function hasLeftAnswer() {
    return hasLeft;
}

/**
 * Whether to leave the page of an error unread. It does not come in the file, may be too long as well, and says nothing
 * that a program needs. An unread page counts as an answer that was left.
 * @param {number} status - HTTP status of the answer
 * @returns {boolean}
 */
function leavesErrorPage(status) {
    var leaves = file !== null && status >= 500;
    hasLeft = hasLeft || leaves;
    return leaves;
}

/**
 * The text of an answer in a file, which is removed; null for one that is longer than a script can read.
 * @param {dw.io.File} from
 * @returns {string | null}
 */
function takeAnswer(from) {
    var isLong = from.length() > longestText.LONGEST_TEXT;
    hasLeft = hasLeft || isLong;
    try {
        return isLong ? null : textOf(from);
    } finally {
        from.remove();
    }
}

/**
 * @param {dw.io.File} from
 * @returns {string}
 */
function textOf(from) {
    if (!from.exists()) {
        return '';
    }
    var reader = new FileReader(from, 'UTF-8');
    try {
        return reader.readN(longestText.LONGEST_TEXT) || '';
    } finally {
        reader.close();
    }
}

module.exports = {
    readByFile: readByFile,
    answerFile: answerFile,
    hasLeftAnswer: hasLeftAnswer,
    leavesErrorPage: leavesErrorPage,
    takeAnswer: takeAnswer
};
