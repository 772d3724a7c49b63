'use strict';

var Site = require('dw/system/Site');
var Calendar = require('dw/util/Calendar');
var StringUtils = require('dw/util/StringUtils');
var durations = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/durations');
var timeSpan = require('./rules/timeSpan');
var webPage = require('./webPage');

/**
 * A time for templates.
 * @typedef {Object} Moment
 * @property {string} iso - ISO 8601 UTC, for the countdown script.
 * @property {string} text - In the site's time zone, in the order of the user's language, for example `2026-11-23
 *     05:00`.
 * @property {string} exact - The same with the name of the zone.
 * @property {string} relative - For example `2 d 21 h ago`; empty where only the date is of use.
 * @property {boolean} isDeadline
 * @property {boolean} isLate
 */

/** Times that are further away are shown as dates. */
var NEAR = 7 * durations.DAY;

/** Shorter than what the pages show. */
var JUST = durations.MINUTE;

/**
 * A time; null for none.
 * @param {Date | string | number | null} time
 * @returns {Moment | null}
 */
function momentOf(time) {
    return format(time, false);
}

/**
 * A deadline: always with the time left; null for none.
 * @param {Date | string | number | null} time
 * @returns {Moment | null}
 */
function deadlineOf(time) {
    return format(time, true);
}

/**
 * A time of the site for files, for example `2026-11-23 05:00`, the same in every language.
 * @param {Date} time
 * @returns {string}
 */
function siteTime(time) {
    return formatted(time, 'yyyy-MM-dd HH:mm');
}

/**
 * Name of the site's time zone, for example `America/New_York`.
 * @returns {string}
 */
function siteTimeZone() {
    return Site.getCurrent().getTimezone();
}

/**
 * A day of the site as the user writes days. @param day - for example `2026-11-23`
 * @param {string} day
 * @returns {string}
 */
function dayText(day) {
    return filledDay(day, webPage.text('format.time').split(' ')[0]);
}

/**
 * The same without the year.
 * @param {string} day
 * @returns {string}
 */
function shortDayText(day) {
    return filledDay(day, webPage.text('format.day'));
}

/**
 * @param {string} day
 * @param {string} pattern
 * @returns {string}
 */
function filledDay(day, pattern) {
    var parts = day.split('-');
    return pattern
        .replace('yyyy', parts[0] || '')
        .replace('MM', parts[1] || '')
        .replace('dd', parts[2] || '');
}

/**
 * A length of time in words, for example `2 d 21 h`.
 * @param {number} milliseconds
 * @returns {string}
 */
function spanText(milliseconds) {
    var span = timeSpan(milliseconds);
    return webPage.filledText('time.' + span.unit, span.values);
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
    var left = date.getTime() - Date.now();
    var words = formatted(date, webPage.text('format.time'));
    return {
        iso: date.toISOString(),
        text: words,
        exact: words + ' ' + siteTimeZone(),
        relative: isDeadline || Math.abs(left) < NEAR ? relative(left) : '',
        isDeadline: isDeadline,
        isLate: isDeadline && left < 0
    };
}

/**
 * @param {Date} time
 * @param {string} pattern
 * @returns {string}
 */
function formatted(time, pattern) {
    var calendar = new Calendar(time);
    calendar.setTimeZone(siteTimeZone());
    return StringUtils.formatCalendar(calendar, pattern);
}

/**
 * @param {number} milliseconds
 * @returns {string}
 */
function relative(milliseconds) {
    if (Math.abs(milliseconds) < JUST) {
        return webPage.text('time.just');
    }
    return webPage.filledText(milliseconds < 0 ? 'time.ago' : 'time.in', [spanText(milliseconds)]);
}

module.exports = {
    momentOf: momentOf,
    deadlineOf: deadlineOf,
    siteTime: siteTime,
    siteTimeZone: siteTimeZone,
    dayText: dayText,
    shortDayText: shortDayText,
    spanText: spanText
};
