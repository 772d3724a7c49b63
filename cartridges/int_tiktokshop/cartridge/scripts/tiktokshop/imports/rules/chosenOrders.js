'use strict';

var isoTime = require('../../platform/rules/isoTime');
var notice = require('../../platform/rules/notice');
var lists = require('../../platform/rules/lists');
var listWindow = require('../../shops/rules/listWindow');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/** Ids in one choice; the platform takes no long list of them. */
var MOST_IDS = 2000;

/**
 * Which orders a person wants imported. Times in seconds since the epoch.
 * @typedef {Object} ChosenOrders
 * @property {string[]} orderIds
 * @property {{ from: number, to: number } | null} placed - When they were placed: `from` inclusive, `to` exclusive;
 *     null for no choice by time.
 * @property {Notice | null} fault - What is wrong with the choice; null when nothing is.
 */

/**
 * Reads which orders a person wants imported.
 * @param {string} ids - TikTok's order ids, separated by anything that is no part of one
 * @param {string} from - ISO 8601 with a time zone, for example `2026-11-01T00:00:00Z`; empty for no choice by time
 * @param {string} to - the same; empty for the present time
 * @param {number} now - seconds since the epoch
 * @returns {ChosenOrders}
 */
function chosenOrders(ids, from, to, now) {
    var orderIds = lists.unique(lists.firstParts(ids, /[A-Za-z0-9_-]+/g, MOST_IDS + 1));
    var chosen = { orderIds: orderIds, placed: null, fault: null };
    if (orderIds.length > MOST_IDS) {
        chosen.fault = notice.notice('job.import.too_many', [MOST_IDS]);
        return chosen;
    }
    if (from === '' && to === '') {
        return chosen;
    }
    var begin = isoTime.parseIsoTime(from);
    var end = to === '' ? now * 1000 : isoTime.parseIsoTime(to);
    if (begin === null || end === null) {
        chosen.fault = notice.notice('job.import.no_time', [begin === null ? from : to]);
    } else if (begin >= Math.min(end, now * 1000) || begin < (now - listWindow.LISTED_FOR) * 1000) {
        chosen.fault = notice.notice('job.import.no_range');
    } else {
        chosen.placed = { from: Math.floor(begin / 1000), to: Math.ceil(end / 1000) };
    }
    return chosen;
}

module.exports = chosenOrders;
