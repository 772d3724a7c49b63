'use strict';

var listReading = require('../../openapi/rules/listReading');
var shopRefusal = require('../../openapi/rules/shopRefusal');
var strangeAnswer = require('../../openapi/rules/strangeAnswer');
var apiAnswer = require('../../openapi/rules/apiAnswer');
var isShopRefused = require('../../shops/isShopRefused');

/** @typedef {import('../../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * @template T
 * @typedef {import('../../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../../openapi/apiCall').ApiSettings} ApiSettings */
/** @typedef {import('../../openapi/orders').TimeWindow} TimeWindow */
/** @typedef {import('../../openapi/rules/listReading').ListReading} ListReading */

/**
 * @template T
 * @typedef {import('../../openapi/rules/apiAnswer').ReadPage<T>} ReadPage
 */

/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('../../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../differenceSink').DifferenceSink} DifferenceSink */
/** @typedef {import('../rules/reconcileRun').ReconcileRun} ReconcileRun */

/** Orders that one call asks for. */
var ORDERS_PER_CALL = 50;

/**
 * What the parts of a comparison work with.
 * @typedef {Object} Work
 * @property {ShopAccess} access
 * @property {ReconcileRun} run
 * @property {DifferenceSink} sink
 * @property {ListReading} reading - How far TikTok's list was read in this run.
 */

/**
 * What a portion has come to.
 * @typedef {{ isRead: true, nextPageToken: string, problem: Notice | null } | { isRead: false, isPageLost: boolean,
 *     told: Notice | null }} Portion
 */

/**
 * A list of TikTok's that is compared.
 * @template T
 * @typedef {Object} ComparedList
 * @property {(api: ApiSettings, window: TimeWindow, pageToken: string) => ApiResult<ReadPage<T>>} fetch - Asks for a
 *     page of what has changed in a time.
 * @property {(item: T) => string} idOf
 * @property {(items: T[]) => Notice | null} take - Compares items. Gives why TikTok did not tell all about them; null
 *     if it did.
 */

/**
 * Reads a page of a list, and compares its items.
 * @template T
 * @param {Work} work
 * @param {ComparedList<T>} list
 * @returns {Portion}
 */
function readPortion(work, list) {
    var run = work.run;
    var page = list.fetch(work.access.shop.api, { from: run.begin, to: run.to }, run.pageToken);
    if (!page.ok) {
        var isPageLost = shopRefusal.isAboutPage(run.pageToken, page);
        var isKnown = work.access.shop.isUnavailable || (!isPageLost && isShopRefused(work.access, page));
        return { isRead: false, isPageLost: isPageLost, told: isKnown ? null : page.told };
    }
    work.reading = listReading.readOn(work.reading, apiAnswer.listedItems(page.data).map(list.idOf));
    var problem = list.take(page.data.items);
    return {
        isRead: true,
        nextPageToken: page.data.nextPageToken,
        problem: problem || (page.data.fault ? strangeAnswer.strangeAnswer(page.data.fault) : null)
    };
}

/**
 * The place in a list of entries: when the last one was created, in milliseconds; empty at the end of the list.
 * @param {LedgerEntry[]} entries
 * @returns {string}
 */
function placeAfter(entries) {
    var last = entries[entries.length - 1];
    return entries.length < ORDERS_PER_CALL || !last ? '' : String(last.creationDate.getTime());
}

/**
 * The place after which to read the next entries of a list, as `placeAfter` gave it.
 * @param {ReconcileRun} run
 * @param {number} first - where it begins, in milliseconds since the epoch
 * @returns {Date}
 */
function reachedOf(run, first) {
    return new Date(Number(run.pageToken) || first);
}

module.exports = {
    ORDERS_PER_CALL: ORDERS_PER_CALL,
    readPortion: readPortion,
    placeAfter: placeAfter,
    reachedOf: reachedOf
};
