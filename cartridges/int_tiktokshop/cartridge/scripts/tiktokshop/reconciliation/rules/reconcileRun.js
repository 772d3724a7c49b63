'use strict';

var durations = require('../../platform/rules/durations');

/**
 * The parts of a comparison, in their order.
 * @typedef {'orders' | 'cancellations' | 'requests' | 'packages' | 'returns' | 'unread' | 'again'} Phase
 */

var PHASES = ['orders', 'cancellations', 'requests', 'packages', 'returns', 'unread', 'again'];

/**
 * How far a shop was compared: stored after each portion, so that a run that was stopped resumes there.
 * @typedef {Object} ReconcileRun
 * @property {string} startedAt - Identifies the comparison: when it began, ISO 8601 UTC.
 * @property {number} from - The time that is compared, in seconds since the epoch: `from` inclusive, `to` exclusive.
 * @property {number} to
 * @property {Phase | null} phase - null once all of it was compared.
 * @property {string} pageToken - Of the next page; empty for the first.
 * @property {number} begin - Begin of the list that is being read.
 * @property {number} reached - When the last order was placed that was compared: a list whose page TikTok no longer
 *     finds is read from there.
 * @property {number} since - Since when orders of the shop come to this site, in seconds since the epoch; 0 for ever.
 *     Older orders of a shop that another site had before are there.
 * @property {ReconcileCounts} counts
 * @property {string} finishedAt - When all was compared, ISO 8601 UTC; empty before.
 */

/**
 * What a comparison has come to so far.
 * @typedef {Object} ReconcileCounts
 * @property {number} compared - Orders of TikTok that were compared.
 * @property {number} found - Differences that were not known.
 * @property {number} gone - Differences that are no longer there.
 * @property {number} notKept - Differences that were not kept, because there are too many already.
 */

/** A comparison that was begun longer ago starts anew: too much has changed since. Seconds. */
var STALE = 2 * durations.DAY_IN_SECONDS;

/**
 * The comparison to continue: the one that was stopped, or a new one.
 * @param {ReconcileRun | null} before - the last one; null for none
 * @param {number} days - how far a new one looks back
 * @param {boolean} hasMoved - whether another site had the shop before, and it is not recorded until when
 * @param {number} now - seconds since the epoch
 * @returns {ReconcileRun}
 */
function nextRun(before, days, hasMoved, now) {
    if (before && before.phase !== null && now - before.to < STALE) {
        return before;
    }
    return {
        startedAt: new Date(now * 1000).toISOString(),
        from: now - days * durations.DAY_IN_SECONDS,
        to: now,
        phase: 'orders',
        pageToken: '',
        begin: now - days * durations.DAY_IN_SECONDS,
        reached: now - days * durations.DAY_IN_SECONDS,
        since: hasMoved ? (before && before.since) || now : 0,
        counts: nothingCompared(),
        finishedAt: ''
    };
}

/**
 * Nothing compared yet.
 * @returns {ReconcileCounts}
 */
function nothingCompared() {
    return { compared: 0, found: 0, gone: 0, notKept: 0 };
}

/**
 * Moves a comparison to its next page, or to its next part after the last page.
 * @param {ReconcileRun} run
 * @param {string} pageToken - of the next page; empty after the last
 * @param {number} now - seconds since the epoch
 */
function moveOn(run, pageToken, now) {
    run.pageToken = pageToken;
    if (pageToken !== '') {
        return;
    }
    run.phase = PHASES[PHASES.indexOf(run.phase) + 1] || null;
    run.begin = run.from;
    run.reached = run.from;
    if (run.phase === null) {
        run.finishedAt = new Date(now * 1000).toISOString();
    }
}

/**
 * TikTok no longer finds the next page: the list is read again from the last order that was compared.
 * @param {ReconcileRun} run
 */
function readAgain(run) {
    run.pageToken = '';
    run.begin = run.reached;
}

module.exports = {
    nextRun: nextRun,
    nothingCompared: nothingCompared,
    moveOn: moveOn,
    readAgain: readAgain
};
