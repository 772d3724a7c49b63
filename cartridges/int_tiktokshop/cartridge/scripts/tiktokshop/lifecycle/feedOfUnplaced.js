'use strict';

var appliedStatusOf = require('./store/ledger/appliedStatus');
var feedDue = require('./store/ledger/due/feedDue');
var reportDue = require('./store/ledger/due/reportDue');
var orders = require('./store/orders');
var placement = require('./store/placement');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Whether the feed says nothing of an order yet, because it is held and not placed. One that was cancelled is told, so
 * that TikTok learns of the seller's cancellation.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function staysOutOfFeed(order, entry) {
    return !placement.isPlaced(order) && appliedStatusOf(entry) !== 'CANCELLED';
}

/**
 * Makes an order due for the feed that has stayed out of it. Where the cartridge is its reporter now, it reports what
 * was cancelled meanwhile. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function enterFeed(order, entry) {
    order.custom.externalExportStatus = orders.FEED_STATUS.READY;
    feedDue.markFeedDue(entry);
    reportDue.markMovedDue(entry);
}

/**
 * Takes an order out of what is due for the feed, until it enters again. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function leaveFeed(order, entry) {
    order.custom.externalExportStatus = orders.FEED_STATUS.NOT_EXPORTED;
    feedDue.endFeedDue(entry);
}

module.exports = {
    staysOutOfFeed: staysOutOfFeed,
    enterFeed: enterFeed,
    leaveFeed: leaveFeed
};
