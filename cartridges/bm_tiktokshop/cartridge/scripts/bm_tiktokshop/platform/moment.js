'use strict';

var Site = require('dw/system/Site');
var Calendar = require('dw/util/Calendar');
var StringUtils = require('dw/util/StringUtils');
var timeSpan = require('./rules/timeSpan');
var webPage = require('./webPage');

/**
 * A time for templates.
 * @typedef {Object} Moment
 * @property {string} iso - ISO 8601 UTC, for the countdown script.
 * @property {string} text - In the site's time zone, the same in every language.
 * @property {boolean} isDeadline
 * @property {string} left - Time left to a deadline when the page was rendered, for example `in 3:05 h`; empty for
 *     other times.
 * @property {boolean} isLate
 */

/**
 * A time; null for none.
 * @param {Date | string | number | null} time
 * @returns {Moment | null}
 */
function momentOf(time) {
    return format(time, false);
}

/**
 * A deadline, with the time left; null for none.
 * @param {Date | string | number | null} time
 * @returns {Moment | null}
 */
function deadlineOf(time) {
    return format(time, true);
}

/**
 * @param {Date | string | number | null} time
 * @param {boolean} isDeadline
 * @returns {Moment | null}
 */
function format(time, isDeadline) {
    if (!time) {
        return null;
    }
    var date = typeof time === 'object' ? time : new Date(time);
    if (isNaN(date.getTime())) {
        return null;
    }
    var calendar = new Calendar(date);
    calendar.setTimeZone(Site.getCurrent().getTimezone());
    var milliseconds = date.getTime() - Date.now();
    return {
        iso: date.toISOString(),
        text: StringUtils.formatCalendar(calendar, 'yyyy-MM-dd HH:mm'),
        isDeadline: isDeadline,
        left: isDeadline ? distance(milliseconds) : '',
        isLate: isDeadline && milliseconds < 0
    };
}

/**
 * @param {number} milliseconds
 * @returns {string}
 */
function distance(milliseconds) {
    return webPage.filledText(milliseconds < 0 ? 'time.ago' : 'time.in', [timeSpan(milliseconds)]);
}

module.exports = {
    momentOf: momentOf,
    deadlineOf: deadlineOf
};
