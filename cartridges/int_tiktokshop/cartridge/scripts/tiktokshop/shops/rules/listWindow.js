'use strict';

var apiAnswer = require('../../openapi/rules/apiAnswer');
var listReading = require('../../openapi/rules/listReading');
var durations = require('../../platform/rules/durations');
var idMap = require('../../openapi/rules/idMap');

/**
 * @template T
 * @typedef {import('../../openapi/rules/apiAnswer').CountedPage<T>} CountedPage
 */

/** @typedef {import('../../openapi/rules/listReading').ListReading} ListReading */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * @template T
 * @typedef {import('../../openapi/rules/idMap').IdMap<T>} IdMap
 */

/**
 * When orders changed that the next window has again, in seconds, by id.
 * @typedef {IdMap<number>} Seen
 */

/**
 * A part of the time that is being read, page by page. All times in seconds since the epoch.
 * @typedef {ListReading & { from: number, to: number, pageToken: string, expected: number, passes: number, latest:
 *     number, seen: Seen }} ListWindow
 */

/**
 * How far the orders of a shop were read.
 * @typedef {Object} Progress
 * @property {number} until - The latest change that was read; windows overlap before it.
 * @property {Seen} seen
 * @property {ListWindow | null} window - A window whose last page has not been read; null between windows.
 * @property {number} [readTo] - End of the last window that was read, in seconds; 0 or missing before the first.
 * @property {boolean} [isDoubtful] - Whether orders may have slipped in that window, each time that it was read.
 * @property {number} [readFrom] - Begin of that window, in seconds.
 */

/** An order that changes while its page is read, or that TikTok lists late, is found in the overlap. */
var OVERLAP = 10 * 60;

/** How long TikTok lists orders reliably, in seconds. An older order needs a person. */
var LISTED_FOR = 90 * durations.DAY_IN_SECONDS;

/** Orders that leave a window while it is read move others to pages that were read before. */
var MAX_PASSES = 3;

/**
 * Nothing was read before a time.
 * @param {number} time
 * @returns {Progress}
 */
function startAt(time) {
    return { until: time, seen: {}, window: null };
}

/**
 * The window to read next. It begins before now even where a time to come was noted, which happens while the clock is
 * ahead. It has all the time since the last change: where a list had no orders, that may have been wrong.
 * @param {Progress} progress
 * @param {number} now - in seconds
 * @returns {ListWindow}
 */
function nextWindow(progress, now) {
    if (progress.window && progress.window.from < now) {
        return progress.window;
    }
    var until = Math.min(progress.until, now);
    var read = Math.min(Math.max(progress.until, progress.readTo || 0), now);
    var from = Math.max(Math.min(until, read - OVERLAP), now - LISTED_FOR, 0);
    return firstPage({ from: from, to: now, passes: 1, latest: until, seen: {} });
}

/**
 * A window before its first page.
 * @param {Pick<ListWindow, 'from' | 'to' | 'passes' | 'latest' | 'seen'>} window
 * @returns {ListWindow}
 */
function firstPage(window) {
    return {
        from: window.from,
        to: window.to,
        pageToken: '',
        expected: 0,
        read: 0,
        ids: {},
        barren: 0,
        passes: window.passes,
        latest: window.latest,
        seen: window.seen
    };
}

/**
 * The window after a page of it.
 * @param {ListWindow} window
 * @param {Omit<CountedPage<TikTokOrder>, 'fault'>} page
 * @returns {{ window: ListWindow, isRead: boolean }} the window as it is read next, and whether all of it is read
 */
function afterPage(window, page) {
    var reading = listReading.readOn(
        window,
        apiAnswer.listedItems(page).map(function (order) {
            return order.id;
        })
    );
    // Nothing in the window has changed after its end, whatever TikTok says: the time until then would be left out.
    var latest = page.items.reduce(function (time, order) {
        return Math.max(time, Math.min(order.update_time || 0, window.to));
    }, window.latest);
    var next = {
        from: window.from,
        to: window.to,
        pageToken: page.nextPageToken,
        expected: window.pageToken === '' ? page.count : window.expected,
        read: reading.read,
        ids: reading.ids,
        barren: reading.barren,
        passes: window.passes,
        latest: latest,
        seen: seenSince(latest - OVERLAP, window.seen, page.items)
    };
    if (page.nextPageToken !== '' && !listReading.isEndless(reading)) {
        return { window: next, isRead: false };
    }
    return isShort(next) ? { window: again(next), isRead: false } : { window: next, isRead: true };
}

/**
 * The window from its first page again, as after a page that TikTok no longer finds.
 * @param {ListWindow} window
 * @returns {ListWindow}
 */
function again(window) {
    var from = window.from;
    var to = window.to;
    var passes = window.passes;
    var latest = window.latest;
    var seen = window.seen;
    return firstPage({ from: from, to: to, passes: passes + 1, latest: latest, seen: seen });
}

/**
 * Whether a window may be read again.
 * @param {ListWindow} window
 * @returns {boolean}
 */
function mayReadAgain(window) {
    return window.passes < MAX_PASSES;
}

/**
 * Whether fewer orders were read than were there: one has slipped to a page that was read already.
 * @param {ListWindow} window
 * @returns {boolean}
 */
function isShort(window) {
    return hasSlipped(window) && mayReadAgain(window);
}

/**
 * @param {ListWindow} window
 * @returns {boolean}
 */
function hasSlipped(window) {
    return window.read < window.expected;
}

/**
 * How far a shop was read, after all of a window.
 * @param {ListWindow} window
 * @param {number} now - in seconds: a window that ends later was read until then
 * @returns {Progress}
 */
function afterWindow(window, now) {
    return {
        until: window.latest,
        seen: window.seen,
        window: null,
        readFrom: window.from,
        readTo: Math.min(window.to, now),
        isDoubtful: hasSlipped(window)
    };
}

/**
 * Orders whose present state was not read before. An order without a time of change may have changed.
 * @param {TikTokOrder[]} orders
 * @param {Seen[]} seen
 * @returns {TikTokOrder[]}
 */
function newsOf(orders, seen) {
    return orders.filter(function (order) {
        return (
            !order.update_time ||
            !seen.some(function (some) {
                return idMap.valueOfId(some, order.id) === order.update_time;
            })
        );
    });
}

/**
 * The orders that have changed since a time, as they were seen on this page or before.
 * @param {number} since
 * @param {Seen} before
 * @param {TikTokOrder[]} orders
 * @returns {Seen}
 */
function seenSince(since, before, orders) {
    var onPage = {};
    orders.forEach(function (order) {
        idMap.putId(onPage, order.id, order.update_time || 0);
    });
    var seen = {};
    var keep = function (id, time) {
        if (time >= since) {
            idMap.putId(seen, id, time);
        }
    };
    idMap.eachId(before, function (id, time) {
        if (idMap.valueOfId(onPage, id) === undefined) {
            keep(id, time);
        }
    });
    idMap.eachId(onPage, keep);
    return seen;
}

module.exports = {
    LISTED_FOR: LISTED_FOR,
    startAt: startAt,
    nextWindow: nextWindow,
    afterPage: afterPage,
    again: again,
    mayReadAgain: mayReadAgain,
    afterWindow: afterWindow,
    newsOf: newsOf
};
