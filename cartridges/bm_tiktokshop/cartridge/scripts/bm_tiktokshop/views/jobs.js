'use strict';

var jobCountLinks = require('../domain/jobCountLinks');
var moment = require('../platform/moment');

/** The jobs in the order given. */
function jobViews(jobs) {
    return jobs.map(function (job) {
        return viewOf(job.id, job.run);
    });
}

function viewOf(id, run) {
    if (!run) {
        return { id: id, state: 'never', startedAt: null, seconds: '', message: '', counts: [] };
    }
    return {
        id: id,
        state: run.isOk ? 'ok' : 'failed',
        startedAt: moment.momentOf(run.startedAt),
        seconds: (run.milliseconds / 1000).toFixed(1),
        message: run.isOk ? '' : run.message,
        counts: Object.keys(run.counts)
            .map(function (name) {
                return { name: name, count: run.counts[name], link: jobCountLinks.linkOfCount(name) };
            })
            .filter(function (entry) {
                return entry.count > 0;
            })
    };
}

module.exports = {
    jobViews: jobViews
};
