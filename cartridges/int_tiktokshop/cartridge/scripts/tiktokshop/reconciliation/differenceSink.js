'use strict';

var log = require('../platform/log');
var objectCount = require('../platform/objectCount');
var transaction = require('../platform/transaction');
var keptRun = require('./keptRun');
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
 * @property {() => void} keepPlace - Keeps how far the run has come: the next one resumes there.
 */

/**
 * What makes one sink different from another.
 * @typedef {Object} SinkWork
 * @property {boolean} isDry
 * @property {(found: Difference) => void} take
 * @property {() => void} keepPlace
 */

/**
 * A sink that keeps differences as objects of this site, up to a number.
 * @param {ReconcileRun} run - whose counts and place are kept
 * @param {string} shopId
 * @returns {DifferenceSink}
 */
function keepingSink(run, shopId) {
    var most = keptDifferences(objectCount.isCrowded()).most;
    var kept = differences.countDifferences();
    var seenAt = new Date(run.startedAt);
    return sinkOf({
        isDry: false,
        take: function (found) {
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
        },
        keepPlace: function () {
            return keptRun.keepRun(shopId, run);
        }
    });
}

/**
 * A sink that only says in the log what it gets.
 * @param {ReconcileRun} run
 * @returns {DifferenceSink}
 */
function loggingSink(run) {
    return sinkOf({
        isDry: true,
        take: function (found) {
            run.counts.found += 1;
            var sides = 'TikTok "' + found.there + '", here "' + found.here + '"';
            var about = found.kind + ' ' + found.about;
            log.logOf('reconcile').warn('dry run: ' + about + ': ' + sides + ', act: ' + (found.act || 'none'));
        },
        keepPlace: function () {
            return undefined;
        }
    });
}

/**
 * @param {SinkWork} sinkWork
 * @returns {DifferenceSink}
 */
function sinkOf(sinkWork) {
    var isDry = sinkWork.isDry;
    var take = sinkWork.take;
    var keepPlace = sinkWork.keepPlace;
    var broken = [];
    return {
        isDry: isDry,
        broken: broken,
        judge: function (id, judge) {
            try {
                (judge() || []).forEach(take);
            } catch (e) {
                broken.push(id);
                log.logOf('reconcile').error(id + ' was not compared: ' + log.describeError(e));
            }
        },
        keepPlace: keepPlace
    };
}

module.exports = {
    keepingSink: keepingSink,
    loggingSink: loggingSink
};
