'use strict';

var durations = require('../platform/rules/durations');
var retireIfFinished = require('./retireIfFinished');
var entriesChanged = require('./store/ledger/quietEntries');
var ledgerEntry = require('./store/ledger/ledgerEntry');
var decideRetirement = require('./rules/decideRetirement');
var sealKey = require('./store/sealKey');
var clock = require('../platform/clock');
var eachInTransaction = require('../platform/eachInTransaction');
var jobRuns = require('../platform/jobRuns');
var objectCount = require('../platform/objectCount');
var settings = require('../platform/settings');
var shopSettings = require('../platform/shopSettings');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');

/** @typedef {import('./rules/decideRetirement').QuietDays} QuietDays */

var CURSOR = 'retireEntries';

/**
 * How far the entries have been looked at.
 * @typedef {Object} Progress
 * @property {string} after - When the last entry was changed that was looked at, ISO 8601 UTC.
 * @property {string} beganAt - When the oldest entries were last looked at, ISO 8601 UTC; what could not leave then is
 *     looked at again after a day.
 * @property {string} [restsUntil] - Until when nothing is looked at, ISO 8601 UTC, because all were; missing while some
 *     are left.
 */

/** Entries become quiet in days: once all were looked at, an hour is soon enough for the next. */
var REST = durations.HOUR;

/**
 * Moves the entries of orders that are finished from the ledger to the orders themselves, oldest change first: an
 * instance has 400,000 custom objects for all cartridges. A message that comes later finds the entry there.
 * @param {number} limit - entries that one run looks at; the next run continues
 */
function retireEntries(limit) {
    var progress = currentProgress();
    if (isResting(progress)) {
        return;
    }
    var days = decideRetirement.quietDays(settings.ledgerDays(), objectCount.isCrowded());
    var entries = entriesChanged(new Date(progress.after), clock.fromNow(-days.finished * durations.DAY), limit);
    var last = entries[entries.length - 1];
    var isAll = entries.length < limit;
    if (!last) {
        transaction.inTransaction(function () {
            return storedValues.storeRecord(CURSOR, progressTo(progress.after, progress, isAll));
        });
        return;
    }
    // Read now: the last one may be gone afterwards.
    var lastChange = last.lastModified.getTime();
    var terms = { days: days, isFeedWritten: isFeedRunning(days) };
    var ids = entries.map(function (entry) {
        return entry.custom.externalOrderId;
    });
    // Most have not been quiet for long enough: they cost no read of the order and no write.
    var quiet = entries
        .filter(function (entry) {
            return retireIfFinished.wasQuiet(entry, days);
        })
        .map(function (entry) {
            return entry.custom.externalOrderId;
        });
    sealKey.ensureSealKey();
    try {
        eachInTransaction(quiet, function (id) {
            return retireIfFinished.retireIfFinished(id, terms);
        });
    } finally {
        var isFullMoment = ids.length === limit && lastChange === new Date(progress.after).getTime();
        var isStuck =
            isFullMoment &&
            ids.every(function (id) {
                return ledgerEntry.liveEntry(id) !== null;
            });
        // A whole portion from one moment that stays would be looked at for ever.
        var after = isStuck ? lastChange + 1 : lastChange;
        var reached = new Date(after).toISOString();
        transaction.inTransaction(function () {
            return storedValues.storeRecord(CURSOR, progressTo(reached, progress, isAll));
        });
    }
}

/**
 * @param {string} after
 * @param {Progress} progress
 * @param {boolean} isAll - whether no entry is left that was quiet for long enough
 * @returns {Progress}
 */
function progressTo(after, progress, isAll) {
    var reached = { after: after, beganAt: progress.beganAt };
    if (isAll) {
        reached.restsUntil = clock.fromNow(REST).toISOString();
    }
    return reached;
}

/**
 * A rest that would last longer was noted when the clock was ahead.
 * @param {Progress} progress
 * @returns {boolean}
 */
function isResting(progress) {
    var restsUntil = progress.restsUntil;
    return restsUntil !== undefined && restsUntil > clock.isoNow() && new Date(restsUntil) <= clock.fromNow(REST);
}

/**
 * Once a day it begins again, for what could not leave before, and where it began while the clock was ahead.
 * @returns {Progress}
 */
function currentProgress() {
    var begin = { after: new Date(0).toISOString(), beganAt: clock.isoNow() };
    var progress = storedValues.getRecord(CURSOR, begin);
    var beganAt = new Date(progress.beganAt);
    return beganAt < clock.fromNow(-durations.DAY) || beganAt > clock.now() ? begin : progress;
}

/**
 * Whether a job writes the order feed, so that TikTok will learn what is due for it.
 * @param {QuietDays} days
 * @returns {boolean}
 */
function isFeedRunning(days) {
    var run = jobRuns.lastRun('TikTokShop-OrderFeed');
    return (
        shopSettings.reportersHere().indexOf('feed') >= 0 ||
        (run !== null && new Date(run.startedAt) > clock.fromNow(-days.usual * durations.DAY))
    );
}

module.exports = retireEntries;
