'use strict';

var returns = require('../openapi/returns');
var apiAnswer = require('../openapi/rules/apiAnswer');
var listReading = require('../openapi/rules/listReading');
var durations = require('../platform/rules/durations');
var notice = require('../platform/rules/notice');
var returnsWork = require('./returnsWork');

/** @typedef {import('../openapi/orders').TimeWindow} TimeWindow */
/** @typedef {import('./returnsWork').ReturnsWork} ReturnsWork */

/**
 * How far the returns of a shop were read.
 * @typedef {Object} ReadUntil
 * @property {number} until - Seconds since the epoch; 0 before the first run.
 * @property {boolean} [isCutShort] - Whether the run ended there although more had changed.
 */

/** A return that changes while its page is read may leave the window: windows overlap. All times in seconds. */
var OVERLAP = 10 * 60;

/** How far the first run of a shop looks back: what is open then is rarely older. */
var FIRST = 30 * durations.DAY_IN_SECONDS;

/** How long the same time is read again for a return whose order cannot be read: nothing else would tell of it. Seconds. */
var READ_AGAIN = durations.DAY_IN_SECONDS;

/** How often the list is read at most, if returns leave it meanwhile. */
var MAX_READINGS = 3;

/**
 * Reads which returns of a shop have changed. Reads the list again if it was short: a return that changes meanwhile
 * leaves it, and another one slips to a page that was read before.
 * @param {ReturnsWork} work
 * @param {ReadUntil} before - how far the last run came
 * @param {number} now - seconds since the epoch
 * @param {number} maxPages - pages of fifty returns
 * @returns {ReadUntil | null} how far all was read; null where TikTok has not told all
 */
function readChangedReturns(work, before, now, maxPages) {
    var window = { from: beginOf(before, now), to: now };
    var list = readList(work, window, maxPages);
    for (var reading = 1; list.isShort && reading < MAX_READINGS; reading += 1) {
        list = readList(work, window, maxPages);
    }
    if (list.isShort) {
        work.problems.push(notice.notice('job.returns.short', [work.access.connection.shop.custom.shopId]));
    }
    var isToReadAgain = list.hasNameless && list.read !== null && !list.read.isCutShort;
    return isToReadAgain ? { until: Math.max(before.until, now - READ_AGAIN) } : list.read;
}

/**
 * Where a run begins to read. After a run that was cut short it is the last change of that run: with an overlap, a run
 * would never pass more returns than it may read that changed within ten minutes.
 * @param {ReadUntil} before
 * @param {number} now
 * @returns {number}
 */
function beginOf(before, now) {
    if (before.until === 0) {
        return now - FIRST;
    }
    return before.isCutShort ? Math.min(before.until, now - OVERLAP) : before.until - OVERLAP;
}

/**
 * What reading the list once has come to.
 * @typedef {Object} ReadList
 * @property {ReadUntil | null} read - How far all was read; null where TikTok has not told all.
 * @property {boolean} isShort - Whether fewer returns came than TikTok counted with the first page.
 * @property {boolean} hasNameless - Whether it has a return whose order cannot be read.
 */

/**
 * @param {ReturnsWork} work
 * @param {TimeWindow} window
 * @param {number} maxPages
 * @returns {ReadList}
 */
function readList(work, window, maxPages) {
    var list = { read: null, isShort: false, hasNameless: false };
    var pageToken = '';
    var last = 0;
    var expected = 0;
    var reading = listReading.startReading();
    for (var page = 0; page < maxPages; page += 1) {
        var found = returns.fetchReturns(work.access.shop.api, window, pageToken);
        if (!found.ok) {
            returnsWork.noteFailure(work, found, pageToken);
            return list;
        }
        var data = found.data;
        var items = data.items;
        var unread = data.unread;
        var fault = data.fault;
        var count = data.count;
        var nextPageToken = data.nextPageToken;
        if (fault) {
            returnsWork.noteStrangeAnswer(work.problems, fault.msg || '');
        }
        returnsWork.takeReturns(work, found.data);
        list.hasNameless =
            list.hasNameless ||
            unread.some(function (values) {
                return values.item.orderId === '';
            });
        // Nothing has changed after the end of the window, whatever TikTok says.
        var changes = items
            .map(function (item) {
                return item.changedAt;
            })
            .filter(function (changedAt) {
                return changedAt < window.to;
            });
        last = changes.reduce(function (latest, changedAt) {
            return Math.max(latest, changedAt);
        }, last);
        reading = listReading.readOn(
            reading,
            apiAnswer.listedItems(found.data).map(function (item) {
                return item.returnId;
            })
        );
        expected = pageToken === '' ? count : expected;
        pageToken = nextPageToken;
        if (pageToken === '') {
            list.read = { until: window.to };
            list.isShort = reading.read < expected;
            return list;
        }
        if (listReading.isEndless(reading)) {
            work.problems.push(
                notice.notice('job.returns.not_read', [
                    work.access.connection.shop.custom.shopId,
                    listReading.endlessList()
                ])
            );
            return list;
        }
    }
    list.read = last === 0 ? null : { until: last, isCutShort: true };
    return list;
}

module.exports = readChangedReturns;
