'use strict';

var log = require('../platform/log');
var objectCount = require('../platform/objectCount');
var transaction = require('../platform/transaction');
var difference = require('./rules/difference');
var keptDifferences = require('./rules/keptDifferences');
var differences = require('./store/differences');

/** @typedef {import('./rules/difference').Difference} Difference */
/** @typedef {import('./rules/reconcileRun').ReconcileRun} ReconcileRun */

/**
 * Where a comparison puts what it finds.
 * @typedef {Object} DifferenceSink
 * @property {boolean} isDry - Whether the run changes nothing, and says in the log what it finds.
 * @property {(id: string, judge: () => Difference[] | null) => void} judge - Judges one order or return, and takes what
 *     was found. Never throws: what fails is remembered, and the next run compares it again. @param id - TikTok's id of
 *     the order or return
 * @property {string[]} broken - Ids of what could not be compared.
 */

/**
 * A sink that keeps differences as objects of this site, up to a number.
 * @param {ReconcileRun} run - whose counts are kept
 * @param {string} shopId
 * @returns {DifferenceSink}
 */
function keepingSink(run, shopId) {
    var most = keptDifferences(objectCount.isCrowded()).most;
    var kept = differences.countDifferences();
    var seenAt = new Date(run.startedAt);
    return judging(false, function (found) {
        var isKnown = differences.findDifference(difference.keyOf(found)) !== null;
        if (!isKnown && kept >= most) {
            run.counts.notKept += 1;
            return;
        }
        transaction.inTransaction(function () {
            return differences.keepDifference(found, shopId, seenAt);
        });
        run.counts.found += isKnown ? 0 : 1;
        kept += isKnown ? 0 : 1;
    });
}

/**
 * A sink that only says in the log what it gets.
 * @param {ReconcileRun} run
 * @returns {DifferenceSink}
 */
function loggingSink(run) {
    return judging(true, function (found) {
        run.counts.found += 1;
        var sides = 'TikTok "' + found.there + '", here "' + found.here + '"';
        var about = found.kind + ' ' + found.about;
        log.logOf('reconcile').warn('dry run: ' + about + ': ' + sides + ', act: ' + (found.act || 'none'));
    });
}

/**
 * @param {boolean} isDry
 * @param {(found: Difference) => void} take
 * @returns {DifferenceSink}
 */
function judging(isDry, take) {
    var sink = {
        isDry: isDry,
        broken: [],
        judge: function (id, judge) {
            try {
                (judge() || []).forEach(take);
            } catch (e) {
                sink.broken.push(id);
                log.logOf('reconcile').error(id + ' was not compared: ' + log.describeError(e));
            }
        }
    };
    return sink;
}

module.exports = {
    keepingSink: keepingSink,
    loggingSink: loggingSink
};
