'use strict';

var durations = require('../../../../platform/rules/durations');
var countDue = require('./countDue');
var listDue = require('./listDue');
var clock = require('../../../../platform/clock');
var hasMovedGoods = require('../movedGoods');
var shopSettings = require('../../../../platform/shopSettings');
var tiktokHold = require('../../../rules/tiktok/tiktokHold');

/** @typedef {import('../ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../../../../platform/settings').Reporter} Reporter */

/** Most orders of one feed file. */
var ORDERS_PER_FILE = 1000;

/** How long an order waits until its shop is known: the poll runs each few minutes. */
var SHOP_FOUND_WITHIN = durations.HOUR;

/**
 * Counts a change, and marks the order for the next feed file where the feed is its reporter. What was due before
 * another became the reporter stays due, for the handover to that one. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {Reporter} [reporter] - of the order, where it is known
 */
function markFeedDue(entry, reporter) {
    if (reporter === undefined) {
        reporter = shopSettings.reporterOf(entry.custom.shopId);
    }
    var custom = entry.custom;
    custom.feedRevision = feedRevisionOf(entry) + 1;
    custom.feedDue = reporter === 'feed' || custom.feedDue === true;
    countDue.markCountDue(entry);
}

/**
 * Marks the order as due for the feed if the feed is its reporter, or was when it became due, and has not told its last
 * change; else as not due. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {Reporter} [reporter]
 */
function markFeedDueByReporter(entry, reporter) {
    if (reporter === undefined) {
        reporter = shopSettings.reporterOf(entry.custom.shopId);
    }
    var custom = entry.custom;
    custom.feedDue = hasUntoldChange(entry) && (reporter === 'feed' || custom.feedDue === true);
}

/**
 * Takes the order out of all later feed files, until something changes. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function endFeedDue(entry) {
    entry.custom.feedDue = false;
    entry.custom.feedAgainAt = null;
}

/**
 * Number of the order's last change that the feed has to tell.
 * @param {LedgerEntry} entry
 * @returns {number}
 */
function feedRevisionOf(entry) {
    return entry.custom.feedRevision || 0;
}

/**
 * Records that a file with this revision has reached TikTok. TikTok may still hold an order that has just come, and
 * then ignores what has shipped or was cancelled: after the hold, a file has to tell it again. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {number} revision
 * @param {Date} createdAt - when the order was created here; an entry that comes back to an old order is younger
 * @returns {boolean} whether it was the latest revision; otherwise the order stays due
 */
function markFeedExported(entry, revision, createdAt) {
    var isLatest = feedRevisionOf(entry) === revision;
    entry.custom.feedExported = revision;
    var holdEnd = new Date(createdAt.getTime() + tiktokHold.TIKTOKS_HOLD);
    if (holdEnd > clock.now() && hasMovedGoods(entry)) {
        entry.custom.feedAgainAt = holdEnd;
    }
    markFeedDueByReporter(entry);
    return isLatest;
}

/**
 * TikTok ids of orders that the feed told while TikTok may have held them. TikTok no longer holds them.
 * @param {number} limit
 * @returns {string[]}
 */
function toldOnHold(limit) {
    return listDue.listDueSince('feedAgainAt', limit);
}

/**
 * TikTok ids of orders whose reporter is no longer the feed, though the feed still has to tell of them, now or after
 * TikTok's hold. Oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function leftByFeed(limit) {
    return listDue.listDue('custom.feedDue = {0} OR custom.feedAgainAt != NULL', limit, hasOtherReporter);
}

/**
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function hasOtherReporter(entry) {
    return shopSettings.reporterOf(entry.custom.shopId) !== 'feed';
}

/**
 * Marks an order of `toldOnHold` for the next file. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markFeedDueAgain(entry) {
    entry.custom.feedAgainAt = null;
    entry.custom.feedRevision = feedRevisionOf(entry) + 1;
    markFeedDueByReporter(entry);
}

/**
 * TikTok ids of orders that are due for the feed, oldest change first. Where the shop of an order decides who reports
 * it, an order waits until its shop is known.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForFeed(limit) {
    var reporters = shopSettings.reportersOf(shopSettings.shopsOfSite());
    return listDue.listDue('custom.feedDue = {0}', limit, reporters.length > 1 ? isShopSettled : undefined);
}

/**
 * Whether the shop of an order is known, or was not found within the time that TikTok's lists need to show it.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function isShopSettled(entry) {
    return !!entry.custom.shopId || entry.creationDate <= clock.fromNow(-SHOP_FOUND_WITHIN);
}

/**
 * Whether the feed has told TikTok all that has changed of an order.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function hasFeedTold(entry) {
    return (entry.custom.feedExported || 0) > 0 && !hasUntoldChange(entry);
}

/**
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function hasUntoldChange(entry) {
    return feedRevisionOf(entry) > (entry.custom.feedExported || 0);
}

module.exports = {
    ORDERS_PER_FILE: ORDERS_PER_FILE,
    markFeedDue: markFeedDue,
    markFeedDueByReporter: markFeedDueByReporter,
    endFeedDue: endFeedDue,
    feedRevisionOf: feedRevisionOf,
    markFeedExported: markFeedExported,
    toldOnHold: toldOnHold,
    leftByFeed: leftByFeed,
    markFeedDueAgain: markFeedDueAgain,
    dueForFeed: dueForFeed,
    hasFeedTold: hasFeedTold
};
