'use strict';

var idMap = require('./idMap');
var notice = require('../../platform/rules/notice');

/** @typedef {import('./idMap').IdSet} IdSet */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * How far a list of TikTok was read, page by page.
 * @typedef {Object} ListReading
 * @property {number} read - What was read; an item that TikTok lists twice counts once.
 * @property {IdSet} [ids] - The ids of the first `MOST_IDS` of them. A reading that an earlier release has stored has
 *     none.
 * @property {number} [barren] - Pages in a row without a new id.
 */

/** A reading is stored between runs: so many ids take 300,000 characters. Items after them count as often as TikTok lists them. */
var MOST_IDS = 10000;

/** A list whose pages have had nothing new for so long does not end by itself. */
var MOST_BARREN_PAGES = 10;

/**
 * Nothing read yet.
 * @returns {ListReading}
 */
function startReading() {
    return { read: 0, ids: {}, barren: 0 };
}

/**
 * The reading after a page.
 * @param {ListReading} reading
 * @param {string[]} listed - ids of its items; an item without one has an empty text, and always counts
 * @returns {ListReading}
 */
function readOn(reading, listed) {
    var known = reading.ids || {};
    var ofPage = {};
    var named = listed.filter(function (id) {
        return id !== '';
    });
    var news = named.filter(function (id) {
        return !idMap.hasId(known, id) && idMap.addId(ofPage, id);
    });
    return {
        read: reading.read + listed.length - named.length + news.length,
        ids: idMap.withIds(known, news.slice(0, Math.max(0, MOST_IDS - reading.read)), true),
        barren: news.length === 0 ? (reading.barren || 0) + 1 : 0
    };
}

/**
 * Whether TikTok names next pages, although nothing new comes.
 * @param {ListReading} reading
 * @returns {boolean}
 */
function isEndless(reading) {
    return (reading.barren || 0) >= MOST_BARREN_PAGES;
}

/**
 * Says so of an endless list.
 * @returns {Notice}
 */
function endlessList() {
    return notice.notice('tiktok.barren_list');
}

module.exports = {
    startReading: startReading,
    readOn: readOn,
    isEndless: isEndless,
    endlessList: endlessList
};
