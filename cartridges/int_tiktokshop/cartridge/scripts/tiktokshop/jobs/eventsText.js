'use strict';

var notice = require('../platform/rules/notice');

/** @typedef {import('../platform/rules/notice').Notice} Notice */

/**
 * The numbers of events of the OMS by outcome, for a job's message.
 * @param {{ applied: number, unchanged: number, rejected: number }} events
 * @returns {Notice[]}
 */
function eventsText(events) {
    return [
        notice.notice('job.events.applied', [events.applied]),
        notice.notice('job.events.unchanged', [events.unchanged]),
        notice.notice('job.events.rejected', [events.rejected])
    ];
}

module.exports = {
    eventsText: eventsText
};
