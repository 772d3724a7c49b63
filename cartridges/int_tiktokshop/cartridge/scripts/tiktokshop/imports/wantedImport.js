'use strict';

var clock = require('../platform/clock');
var auditTrail = require('../platform/auditTrail');
var jobRuns = require('../platform/jobRuns');
var notice = require('../platform/rules/notice');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var importOrders = require('./importOrders');

/** @typedef {import('./importChange').ImportCounts} ImportCounts */
/** @typedef {import('./importOrders').ImportRun} ImportRun */

/**
 * Which orders a person wants. Times in seconds since the epoch.
 * @typedef {Object} ImportChoice
 * @property {string[]} orderIds
 * @property {{ from: number, to: number } | null} placed
 * @property {boolean} takesFinished
 */

/**
 * An import that a person has asked for in Business Manager; TikTokShop-ImportOrders does it.
 * @typedef {ImportChoice & { by: string, at: string, doneAt: string, counts: ImportCounts | null, problems: string[] }}
 *     WantedImport
 */

var NAME = 'wantedImport';

/**
 * The import that was asked for last; null for none.
 * @returns {WantedImport | null}
 */
function wantedImport() {
    return storedValues.getRecord(NAME, null);
}

/**
 * Asks for an import. The next run of TikTokShop-ImportOrders does it, in place of one that still waits.
 * @param {ImportChoice} choice
 * @param {string} by - login of the person who wants it
 */
function wantImport(choice, by) {
    transaction.inTransaction(function () {
        auditTrail.recordAct(
            by,
            'import',
            choice.orderIds.length > 0 ? choice.orderIds.slice(0, 10).join(' ') : rangeOf(choice)
        );
        storedValues.storeRecord(NAME, {
            orderIds: choice.orderIds,
            placed: choice.placed,
            takesFinished: choice.takesFinished,
            by: by,
            at: clock.isoNow(),
            doneAt: '',
            counts: null,
            problems: []
        });
    });
}

/**
 * Imports what a person has asked for. A run that had to end before all was read does it again the next time.
 * @param {number} maxMinutes
 * @returns {ImportRun | null} null when nothing was asked for
 */
function importAsWanted(maxMinutes) {
    var wanted = wantedImport();
    if (!wanted || wanted.doneAt !== '') {
        return null;
    }
    var run = importOrders({
        maxMinutes: maxMinutes,
        maxCalls: Infinity,
        isDry: false,
        orderIds: wanted.orderIds,
        placed: wanted.placed,
        takesFinished: wanted.takesFinished
    });
    if (!run.isCutShort) {
        remember(wanted, run);
    }
    return run;
}

/**
 * Another one may have been asked for meanwhile.
 * @param {WantedImport} wanted
 * @param {ImportRun} run
 */
function remember(wanted, run) {
    transaction.inTransaction(function () {
        var stored = wantedImport();
        if (stored && stored.at === wanted.at) {
            stored.doneAt = clock.isoNow();
            stored.counts = run.counts;
            stored.problems = jobRuns.keptNotices(run.problems).map(notice.storedNotice);
            storedValues.storeRecord(NAME, stored);
        }
    });
}

/**
 * @param {ImportChoice} choice
 * @returns {string}
 */
function rangeOf(choice) {
    var placed = choice.placed;
    return placed
        ? [placed.from, placed.to]
              .map(function (time) {
                  return new Date(time * 1000).toISOString();
              })
              .join(' ')
        : '-';
}

module.exports = {
    wantedImport: wantedImport,
    wantImport: wantImport,
    importAsWanted: importAsWanted
};
