'use strict';

var Site = require('dw/system/Site');
var Calendar = require('dw/util/Calendar');
var StringUtils = require('dw/util/StringUtils');
var timeSpan = require('../domain/timeSpan');
var webPage = require('./webPage');

/** A time to print; null for none. */
function momentOf(time) {
    return format(time, false);
}

/** A time that is counted down to. */
function deadlineOf(time) {
    return format(time, true);
}

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

function distance(milliseconds) {
    return webPage.filledText(milliseconds < 0 ? 'time.ago' : 'time.in', [timeSpan.timeSpan(milliseconds)]);
}

module.exports = {
    momentOf: momentOf,
    deadlineOf: deadlineOf
};
