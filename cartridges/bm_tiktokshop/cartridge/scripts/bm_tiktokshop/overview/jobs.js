'use strict';

var filledText = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/filledText');
var jobRuns = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/jobRuns');
var linkOfCount = require('./rules/jobCountLinks');
var moment = require('../platform/moment');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/platform/jobRuns').JobRun} JobRun */
/** @typedef {import('./rules/jobCountLinks').CountLink} CountLink */
/** @typedef {import('../platform/moment').Moment} Moment */

/**
 * The view of a job's last run.
 * @typedef {Object} JobView
 * @property {string} id
 * @property {string} state - `never`, `ok` or `failed`.
 * @property {Moment | null} startedAt
 * @property {string} seconds - For example `1.2 s`; empty before the first run.
 * @property {string} message - Message of a failed run.
 * @property {Array<{ text: string, link: CountLink | null }>} counts - Numbers above zero, each with a link to its
 *     list.
 * @property {{ at: Moment | null, text: string } | null} plan - What the last run with `DryRun` would have done, and
 *     when that was; null before the first.
 */

/**
 * The views of the jobs, in the given order.
 * @param {Array<{ id: string, run: JobRun | null, plan: JobRun | null }>} jobs
 * @returns {JobView[]}
 */
function jobViews(jobs) {
    return jobs.map(function (job) {
        return viewOf(job.id, job.run, job.plan);
    });
}

/**
 * @param {string} id
 * @param {JobRun | null} run
 * @param {JobRun | null} plan
 * @returns {JobView}
 */
function viewOf(id, run, plan) {
    var planned = plan ? { at: moment.momentOf(plan.startedAt), text: jobRuns.runText(plan) } : null;
    if (!run) {
        return { id: id, state: 'never', startedAt: null, seconds: '', message: '', counts: [], plan: planned };
    }
    return {
        id: id,
        state: run.isOk ? 'ok' : 'failed',
        startedAt: moment.momentOf(run.startedAt),
        seconds: webPage.filledText('job.seconds', [filledText.numberInWords((run.milliseconds / 1000).toFixed(1))]),
        message: run.isOk ? '' : jobRuns.runText(run),
        counts: Object.keys(run.counts)
            .filter(function (name) {
                return run.counts[name] > 0;
            })
            .map(function (name) {
                return {
                    text: webPage.filledText('job.count.' + name, [run.counts[name]]),
                    link: linkOfCount(name)
                };
            }),
        plan: planned
    };
}

module.exports = jobViews;
