'use strict';

var notice = require('../platform/rules/notice');
var apiAnswer = require('./rules/apiAnswer');
var listReading = require('./rules/listReading');
var strangeAnswer = require('./rules/strangeAnswer');

/** @typedef {import('../platform/rules/notice').Notice} Notice */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/**
 * @template T
 * @typedef {import('./rules/apiAnswer').ReadPage<T>} ReadPage
 */

/**
 * @template T
 * @typedef {import('./rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

/** More pages than the orders of one call fill. Without a limit, a next page that TikTok always names would never end. */
var MOST_PAGES = 50;

/** More items than one call asks for. A list takes 20,000. */
var MOST_ITEMS = 5000;

/** Stands for TikTok's code where a list does not end. */
var ENDLESS_LIST = -3;

/**
 * What all pages of a list had.
 * @template T
 * @typedef {Object} AllPages
 * @property {T[]} items
 * @property {Array<UnreadItem<T>>} unread - Those that could not be read.
 * @property {Notice | null} problem - Why TikTok did not list all, or which answer could not be read; null for none.
 * @property {(ApiResult<*> & { ok: false }) | null} failure - The answer that ended the reading before its end; null
 *     for none.
 */

/**
 * A list that was not asked for.
 * @template T
 * @returns {AllPages<T>}
 */
function noPages() {
    return { items: [], unread: [], problem: null, failure: null };
}

/**
 * Reads a list page by page.
 * @template T
 * @param {(pageToken: string) => ApiResult<ReadPage<T>>} fetchPage - asks for a page; its token is empty for the first
 * @param {(item: T) => string} idOf - names an item; an empty text for one without an id
 * @returns {AllPages<T>}
 */
function readAllPages(fetchPage, idOf) {
    var read = noPages();
    var reading = listReading.startReading();
    var pageToken = '';
    for (var page = 0; page < MOST_PAGES; page += 1) {
        var found = fetchPage(pageToken);
        if (!found.ok) {
            return { items: read.items, unread: read.unread, problem: found.told, failure: found };
        }
        read.items = read.items.concat(found.data.items);
        read.unread = read.unread.concat(found.data.unread);
        reading = listReading.readOn(reading, apiAnswer.listedItems(found.data).map(idOf));
        read.problem = found.data.fault ? strangeAnswer.strangeAnswer(found.data.fault) : read.problem;
        pageToken = found.data.nextPageToken;
        if (pageToken === '') {
            return read;
        }
        if (listReading.isEndless(reading) || read.items.length + read.unread.length > MOST_ITEMS) {
            return endless(read, page + 1);
        }
    }
    return endless(read, MOST_PAGES);
}

/**
 * What is missing may be there, so the list counts as not read.
 * @template T
 * @param {AllPages<T>} read
 * @param {number} pages
 * @returns {AllPages<T>}
 */
function endless(read, pages) {
    var told = notice.notice('tiktok.endless_list', [pages]);
    return {
        items: read.items,
        unread: read.unread,
        problem: told,
        failure: { ok: false, code: ENDLESS_LIST, errorClass: 'transient', told: told, requestId: '' }
    };
}

module.exports = {
    noPages: noPages,
    readAllPages: readAllPages
};
