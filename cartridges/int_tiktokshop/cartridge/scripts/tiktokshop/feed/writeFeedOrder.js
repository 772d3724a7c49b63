'use strict';

var history = require('../lifecycle/store/history');
var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var feedOfUnplaced = require('../lifecycle/feedOfUnplaced');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var takenUnits = require('../lifecycle/store/ledger/takenUnits');
var orders = require('../lifecycle/store/orders');
var catchUpIfChanged = require('../patches/catchUpIfChanged');
var log = require('../platform/log');
var notice = require('../platform/rules/notice');
var transaction = require('../platform/transaction');
var noteCarriers = require('./noteCarriers');

/** @typedef {import('./store/feedFile').FeedFile} FeedFile */
/** @typedef {import('./notifyFeed').ExportedOrder} ExportedOrder */
/** @typedef {import('./orderFeedFormat').FeedFormat} FeedFormat */

/**
 * Writes one order into a feed file. A bad order must not keep the others from TikTok. An order that is held and not
 * placed waits for its release.
 * @param {FeedFile} file
 * @param {FeedFormat} format
 * @param {string} externalOrderId
 * @param {string[]} carriers - gets the names of the carriers that the order was sent with
 * @returns {ExportedOrder | 'failed' | 'waiting'}
 */
function writeFeedOrder(file, format, externalOrderId, carriers) {
    try {
        var entry = findEntry.findEntry(externalOrderId);
        var order = orders.orderOf(entry);
        if (!entry || !order) {
            throw new Error('there is no such order');
        }
        // What was written into the order where no hook tells must not leave as if it had been applied.
        catchUpIfChanged(order, entry);
        if (feedOfUnplaced.staysOutOfFeed(order, entry)) {
            transaction.inTransaction(function () {
                return feedOfUnplaced.leaveFeed(order, entry);
            });
            return 'waiting';
        }
        // The revision is read first: a change while the order is written makes it due again.
        var revision = feedDue.feedRevisionOf(entry);
        var text = format.textOf(orders.currentOrder(order), takenUnits.takenUnitsOf(entry).cancelled);
        file.write(text);
        noteCarriers.carriersOf(order).forEach(function (name) {
            if (carriers.indexOf(name) < 0) {
                carriers.push(name);
            }
        });
        return { externalOrderId: externalOrderId, revision: revision };
    } catch (e) {
        log.logOf('feed').error('order ' + externalOrderId + ' is not in the feed: ' + log.describeError(e));
        rememberSkipped(externalOrderId);
        return 'failed';
    }
}

/**
 * In its history; that also puts it behind the others that are due, so that bad orders never fill a file.
 * @param {string} externalOrderId
 */
function rememberSkipped(externalOrderId) {
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(externalOrderId);
        if (entry) {
            history.addHistory(entry, 'CARTRIDGE', notice.notice('history.feed'), {
                outcome: 'failed',
                code: 'not_writable'
            });
            if (!orders.orderOf(entry)) {
                // Order retention has deleted the order: no later run can write it either.
                feedDue.endFeedDue(entry);
            }
        }
    });
}

module.exports = writeFeedOrder;
