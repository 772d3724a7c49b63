'use strict';

var Site = require('dw/system/Site');
var Calendar = require('dw/util/Calendar');
var StringUtils = require('dw/util/StringUtils');
var durations = require('./rules/durations');
var clock = require('./clock');

/** A time after any order. */
var FAR = new Date(Date.UTC(2999, 0, 1));

/**
 * The day of a time in the site's time zone, for example `2026-11-28`.
 * @param {Date} time
 * @returns {string}
 */
function siteDay(time) {
    var calendar = new Calendar(time);
    calendar.setTimeZone(Site.getCurrent().getTimezone());
    return StringUtils.formatCalendar(calendar, 'yyyy-MM-dd');
}

/**
 * The last days in the site's time zone, oldest first and today last.
 * @param {number} count
 * @returns {string[]}
 */
function lastSiteDays(count) {
    var today = new Date(siteDay(clock.fromNow(0)) + 'T00:00:00.000Z').getTime();
    var days = [];
    for (var back = count - 1; back >= 0; back -= 1) {
        days.push(new Date(today - back * durations.DAY).toISOString().substring(0, 10));
    }
    return days;
}

/**
 * The time between two days in the site's time zone, both included.
 * @param {string} from - for example `2026-11-28`; anything else sets no start
 * @param {string} to - for example `2026-11-28`; anything else sets no end
 * @returns {{ since: Date, before: Date } | null} null when neither is a day
 */
function daysBetween(from, to) {
    var first = startOf(from);
    var last = startOf(to);
    if (last) {
        last.add(Calendar.DAY_OF_MONTH, 1);
    }
    return first || last ? { since: first ? first.getTime() : new Date(0), before: last ? last.getTime() : FAR } : null;
}

/**
 * The start of a day; null for anything else.
 * @param {string} day
 * @returns {dw.util.Calendar | null}
 */
function startOf(day) {
    var time = Date.parse(day + 'T00:00:00.000Z');
    if (isNaN(time) || new Date(time).toISOString().substring(0, 10) !== day) {
        return null;
    }
    var calendar = new Calendar();
    calendar.setTimeZone(Site.getCurrent().getTimezone());
    calendar.parseByFormat(day, 'yyyy-MM-dd');
    return calendar;
}

module.exports = {
    siteDay: siteDay,
    lastSiteDays: lastSiteDays,
    daysBetween: daysBetween
};
