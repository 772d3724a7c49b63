'use strict';

var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var settings = require('../platform/settings');
var reconcile = require('../reconciliation/reconcile');

/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../reconciliation/reconcile').ReconcileRequest} ReconcileRequest */
/** @typedef {import('../reconciliation/reconcile').ReconcileResult} ReconcileResult */

/**
 * Job step custom.TikTokShopReconcile: compares the shops on TikTok with the orders and returns here.
 * @param {StepParameters} parameters - `Days`: how far it looks back, as the site's setting says unless given;
 *     `MaxMinutes`: after which the run ends; `DryRun`: whether to keep nothing
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.runOrPlan('TikTokShop-Reconcile', parameters, function () {
        return run(parameters);
    });
}

/**
 * @param {StepParameters} parameters
 * @returns {StepResult}
 */
function run(parameters) {
    var request = {
        days: job.numberIn(parameters, 'Days', settings.reconcileDays()),
        maxMinutes: job.numberIn(parameters, 'MaxMinutes', 60),
        isDry: job.isOn(parameters, 'DryRun')
    };
    var done = reconcile(request);
    return done.shops === 0 ? job.stepOk([notice.notice('job.reconcile.no_shop')]) : resultOf(done, request);
}

/**
 * Differences that are new need a person; the alert mail and the page tell of the others.
 * @param {ReconcileResult} done
 * @param {ReconcileRequest} request
 * @returns {StepResult}
 */
function resultOf(done, request) {
    var counts = {
        compared: done.counts.compared,
        differences: done.counts.found,
        gone: done.counts.gone
    };
    var summary = ['compared', 'differences', 'gone'].map(function (name) {
        return notice.notice('job.reconcile.' + name, [counts[name]]);
    });
    var isFine = done.problems.length === 0 && done.broken.length === 0 && (request.isDry || done.counts.found === 0);
    var remarks = remarksOf(done, request);
    return isFine ? job.stepOk(summary, counts, remarks) : job.stepFailed(summary, counts, remarks);
}

/**
 * @param {ReconcileResult} done
 * @param {ReconcileRequest} reconcileRequest
 * @returns {Notice[]}
 */
function remarksOf(done, reconcileRequest) {
    var isDry = reconcileRequest.isDry;
    var remarks = isDry ? [notice.notice('job.import.dry_run')] : [];
    if (done.counts.notKept > 0) {
        remarks.push(notice.notice('job.reconcile.not_kept', [done.counts.notKept]));
    }
    if (done.broken.length > 0) {
        remarks.push(notice.notice('job.reconcile.broken', [lists.someNames(done.broken)]));
    }
    return remarks
        .concat(done.problems)
        .concat(done.remarks)
        .concat(
            done.isCutShort && done.problems.length + done.remarks.length === 0
                ? [notice.notice('job.import.cut_short')]
                : []
        );
}

module.exports = {
    execute: execute
};
