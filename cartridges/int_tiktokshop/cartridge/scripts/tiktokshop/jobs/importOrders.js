'use strict';

var importOrders = require('../imports/importOrders');
var wantedImport = require('../imports/wantedImport');
var chosenOrders = require('../imports/rules/chosenOrders');
var clock = require('../platform/clock');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');
var money = require('../platform/rules/money');
var notice = require('../platform/rules/notice');

/** @typedef {import('../imports/importOrders').ImportRun} ImportRun */
/** @typedef {import('../imports/planImport').ImportPlan} ImportPlan */
/** @typedef {import('../platform/job').StepCounts} StepCounts */
/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */
/** @typedef {import('../platform/rules/notice').Notice} Notice */

/**
 * Job step custom.TikTokShopImportOrders: brings the orders of shops in direct mode, or those that were chosen.
 * @param {StepParameters} parameters - `MaxMinutes`: after which the run ends; `OrderIds`, `From`, `To`, `Finished`:
 *     which orders; `DryRun`: whether to change nothing
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.runOrPlan('TikTokShop-ImportOrders', parameters, function () {
        return run(parameters);
    });
}

/**
 * @param {StepParameters} parameters
 * @returns {StepResult}
 */
function run(parameters) {
    var chosen = chosenOrders(
        job.textIn(parameters, 'OrderIds'),
        job.textIn(parameters, 'From'),
        job.textIn(parameters, 'To'),
        clock.epochSeconds()
    );
    if (chosen.fault) {
        return job.stepFailed([chosen.fault]);
    }
    var maxMinutes = job.numberIn(parameters, 'MaxMinutes', 20);
    var isDry = job.isOn(parameters, 'DryRun');
    var usual = importOrders({
        maxMinutes: maxMinutes,
        maxCalls: Infinity,
        isDry: isDry,
        orderIds: chosen.orderIds,
        placed: chosen.placed,
        takesFinished: job.isOn(parameters, 'Finished')
    });
    var isChosen = chosen.orderIds.length > 0 || chosen.placed !== null;
    var wanted = isDry || isChosen || usual.isCutShort ? null : wantedImport.importAsWanted(maxMinutes);
    return resultOf(wanted ? joined(usual, wanted) : usual);
}

/**
 * The usual import and the one that a person has asked for, as one run.
 * @param {ImportRun} usual
 * @param {ImportRun} wanted
 * @returns {ImportRun}
 */
function joined(usual, wanted) {
    COUNTED.forEach(function (name) {
        usual.counts[name] += wanted.counts[name];
    });
    usual.shops = Math.max(usual.shops, wanted.shops);
    usual.isCutShort = wanted.isCutShort;
    usual.problems = usual.problems.concat(wanted.problems);
    usual.remarks = usual.remarks.concat(wanted.remarks);
    return usual;
}

/** The numbers that the message names, in its order. */
var COUNTED = ['created', 'known', 'onHold', 'passed', 'notCreated'];
var PLANNED = ['toCreate', 'known', 'onHold', 'passed'];

/**
 * @param {ImportRun} done
 * @returns {StepResult}
 */
function resultOf(done) {
    var counts = countsOf(done);
    var names = done.plan ? PLANNED : COUNTED;
    if (
        done.shops === 0 &&
        done.problems.length === 0 &&
        names.every(function (name) {
            return !counts[name];
        })
    ) {
        return job.stepOk([notice.notice('job.import.no_shop')]);
    }
    var summary = names.map(function (name) {
        return notice.notice('job.import.' + name, [counts[name] || 0]);
    });
    var remarks = (done.plan ? remarksOf(done.plan) : [])
        .concat(done.problems)
        .concat(done.remarks)
        .concat(done.isCutShort ? [notice.notice('job.import.cut_short')] : []);
    var isFine = done.problems.length === 0 && done.counts.notCreated === 0;
    return isFine ? job.stepOk(summary, counts, remarks) : job.stepFailed(summary, counts, remarks);
}

/**
 * @param {ImportRun} done
 * @returns {StepCounts}
 */
function countsOf(done) {
    var counts = {};
    var plan = done.plan;
    if (plan) {
        PLANNED.forEach(function (name) {
            counts[name] = plan[name];
        });
        return counts;
    }
    counts.givenUp = done.tasks.failed;
    COUNTED.forEach(function (name) {
        counts[name] = done.counts[name];
    });
    return counts;
}

/**
 * What the orders that would be created are worth, and which of their products the catalog lacks.
 * @param {ImportPlan} plan
 * @returns {Notice[]}
 */
function remarksOf(plan) {
    var totals = Object.keys(plan.totals).map(function (currency) {
        return money.fromMinorUnits(plan.totals[currency], currency) + ' ' + currency;
    });
    var unknown = plan.unknownProducts;
    return [notice.notice('job.import.dry_run')]
        .concat(totals.length > 0 ? [notice.notice('job.import.worth', [totals.join(', ')])] : [])
        .concat(
            unknown.length > 0
                ? [notice.notice('job.import.unknown_products', [unknown.length, unknown.slice(0, 20).join(', ')])]
                : []
        );
}

module.exports = {
    execute: execute
};
