'use strict';

var moment = require('../platform/moment');
var jobs = require('./jobs');

/** What the template of the first page prints. */
function overviewView(overview) {
    return {
        dead: overview.dead,
        deadKinds: Object.keys(overview.dead.byKind)
            .sort()
            .map(function (kind) {
                return { kind: kind, count: overview.dead.byKind[kind] };
            }),
        oldestWaiting: moment.momentOf(overview.oldestWaiting),
        jobs: jobs.jobViews(overview.jobs),
        shops: overview.shops.map(function (shop) {
            return {
                name: shop.name,
                region: shop.region,
                state: shop.state,
                accessTokenEnds: moment.momentOf(shop.accessTokenEndsAt),
                authorizationEnds: moment.momentOf(shop.authorizationEndsAt)
            };
        }),
        findings: overview.findings
    };
}

module.exports = {
    overviewView: overviewView
};
