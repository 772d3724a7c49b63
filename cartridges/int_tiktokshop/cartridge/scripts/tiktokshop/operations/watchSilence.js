'use strict';

var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var jobRuns = require('../platform/jobRuns');
var noticeText = require('../platform/noticeText');
var omsSign = require('../platform/omsSign');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var notice = require('../platform/rules/notice');
var inOperationsLanguage = require('../platform/inOperationsLanguage');
var timeNotice = require('../platform/rules/timeNotice');
var notifyOperations = require('./notifyOperations');
var jobNames = require('./rules/jobNames');
var rhythmModule = require('./rules/rhythm');
var latestOrderAt = require('./store/latestOrder');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./rules/rhythm').Rhythm} Rhythm */

/** Hours between two alerts about the same silence. */
var AGAIN_AFTER = durations.DAY;

/**
 * Something that reaches a shop again and again.
 * @typedef {Object} Sign
 * @property {string} name - `order`, `oms`, or `job-` and the job's id.
 * @property {string} lastAt - When it was last heard of, ISO 8601 UTC; empty for never.
 * @property {number} usualHours - Hours that it is usually silent at most, doubled; 0 until the rhythm is known.
 * @property {boolean} isSilent
 */

/**
 * What the shop was last heard of, and whether that is longer ago than usual. Reads by keys only.
 * @returns {Sign[]}
 */
function listSigns() {
    return signNames().map(function (name) {
        return signOf(name, rhythmOf(name));
    });
}

/**
 * Listens: learns how often orders, messages of the OMS and runs of jobs are heard of, and tells operations what is
 * silent for longer than it ever was. Runs in a job of its own, so that nothing watches itself.
 * @returns {Sign[]} what is silent
 */
function watchSilence() {
    var rhythms = signNames().map(function (name) {
        var known = rhythmOf(name);
        var rhythm = rhythmModule.heard(known, lastHeard(name));
        return { name: name, rhythm: rhythm, isNew: rhythm !== known };
    });
    var news = rhythms.filter(function (one) {
        return one.isNew;
    });
    if (news.length > 0) {
        transaction.inTransaction(function () {
            return news.forEach(function (one) {
                storedValues.storeRecord(keyOf(one.name), one.rhythm);
            });
        });
    }
    var silent = rhythms
        .map(function (one) {
            return signOf(one.name, one.rhythm);
        })
        .filter(function (sign) {
            return sign.isSilent;
        });
    var toTell = silent.filter(isToBeTold);
    if (toTell.length > 0) {
        inOperationsLanguage(function () {
            return tell(toTell);
        });
    }
    return silent;
}

/** @returns {string[]} */
function signNames() {
    return ['order', 'oms'].concat(
        jobNames.LISTENED_JOBS.map(function (id) {
            return 'job-' + id;
        })
    );
}

/**
 * @param {string} name
 * @returns {string}
 */
function lastHeard(name) {
    switch (name) {
        case 'order':
            return latestOrderAt();
        case 'oms':
            return omsAt();
        default: {
            var run = jobRuns.lastRun(name.replace(/^job-/, ''));
            return run ? run.startedAt : '';
        }
    }
}

/**
 * A message by API or poll, or a file with events.
 * @returns {string}
 */
function omsAt() {
    var file = jobRuns.lastRun('TikTokShop-ImportOmsBatch');
    var hasEvents = file !== null && (file.counts.applied || 0) + (file.counts.unchanged || 0) > 0;
    var at = omsSign.omsHeardAt();
    return hasEvents && file.startedAt > at ? file.startedAt : at;
}

/**
 * @param {string} name
 * @param {Rhythm} rhythm
 * @returns {Sign}
 */
function signOf(name, rhythm) {
    return {
        name: name,
        lastAt: rhythm.lastAt,
        usualHours: Math.round((rhythmModule.longestUsual(rhythm) / durations.HOUR) * 10) / 10,
        isSilent: rhythmModule.isSilent(rhythm, clock.now().getTime())
    };
}

/**
 * @param {Sign} sign
 * @returns {boolean}
 */
function isToBeTold(sign) {
    var told = storedValues.getValue(toldKey(sign.name));
    return told === '' || told < sign.lastAt || clock.now().getTime() - new Date(told).getTime() >= AGAIN_AFTER;
}

/** @param {Sign[]} silent */
function tell(silent) {
    var news = {
        orders: [],
        deadLetters: [],
        shops: [],
        installation: silent.map(function (sign) {
            return noticeText.noticeText(wordsOf(sign));
        })
    };
    if (notifyOperations.notifyOperations(news)) {
        transaction.inTransaction(function () {
            return silent.forEach(function (sign) {
                storedValues.storeValue(toldKey(sign.name), clock.isoNow());
            });
        });
    }
}

/**
 * A silence in words.
 * @param {Sign} sign
 * @returns {Notice}
 */
function wordsOf(sign) {
    var kind = sign.name.replace(/-.*/, '');
    return notice.notice('silence.' + kind, [
        timeNotice.utcNotice(sign.lastAt),
        sign.usualHours,
        sign.name.replace(/^job-/, '')
    ]);
}

/**
 * @param {string} name
 * @returns {Rhythm}
 */
function rhythmOf(name) {
    return storedValues.getRecord(keyOf(name), rhythmModule.noRhythm());
}

/**
 * @param {string} name
 * @returns {string}
 */
function keyOf(name) {
    return 'rhythm-' + name;
}

/**
 * @param {string} name
 * @returns {string}
 */
function toldKey(name) {
    return 'toldSilence-' + name;
}

module.exports = {
    listSigns: listSigns,
    watchSilence: watchSilence,
    wordsOf: wordsOf
};
