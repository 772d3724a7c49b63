'use strict';

var Site = require('dw/system/Site');
var Calendar = require('dw/util/Calendar');
var StringUtils = require('dw/util/StringUtils');
var clock = require('./clock');

var DAY = 24 * 60 * 60 * 1000;

/** The day of a time where the site is, for example `2026-11-28`. */
function siteDay(time) {
    var calendar = new Calendar(time);
    calendar.setTimeZone(Site.getCurrent().getTimezone());
    return StringUtils.formatCalendar(calendar, 'yyyy-MM-dd');
}

/** The last days where the site is, oldest first, today last. */
function lastSiteDays(count) {
    var today = new Date(siteDay(clock.fromNow(0)) + 'T00:00:00.000Z').getTime();
    var days = [];
    for (var back = count - 1; back >= 0; back -= 1) {
        days.push(new Date(today - back * DAY).toISOString().substring(0, 10));
    }
    return days;
}

module.exports = {
    siteDay: siteDay,
    lastSiteDays: lastSiteDays
};
