'use strict';

var storedValues = require('../platform/storedValues');
var feedFile = require('./store/feedFile');
var history = require('../lifecycle/store/history');
var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var feedOfUnplaced = require('../lifecycle/feedOfUnplaced');
var leaveToNextReporter = require('../lifecycle/leaveToNextReporter');
var takenUnits = require('../lifecycle/store/ledger/takenUnits');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var eachInTransaction = require('../platform/eachInTransaction');
var shopSettings = require('../platform/shopSettings');
var log = require('../platform/log');
var orders = require('../lifecycle/store/orders');
var transaction = require('../platform/transaction');
var catchUpOrder = require('../patches/catchUpOrder');
var hasUnappliedChange = require('../patches/hasUnappliedChange');
var noteCarriers = require('./noteCarriers');
var notifyFeed = require('./notifyFeed');
var feedFileName = require('./feedFileName');
var feedFormat = require('./orderFeedFormat');
var notice = require('../platform/rules/notice');

/** @typedef {import('./store/feedFile').FeedFile} FeedFile */
/** @typedef {import('./notifyFeed').ExportedOrder} ExportedOrder */
/** @typedef {import('./orderFeedFormat').FeedFormat} FeedFormat */

/** Orders per file. */
var MAX_ORDERS = 1000;

/**
 * What one file came to.
 * @typedef {Object} FeedResult
 * @property {string} fileName - Empty when nothing was due: then nothing is written.
 * @property {string[]} exported - TikTok's ids of the orders in the file.
 * @property {string[]} skipped - Orders that could not be written; they stay due.
 * @property {boolean} notified - Whether TikTok knows of the file. If not, a task tries again and the orders stay due.
 * @property {boolean} hasMore - Whether more orders are due than fit into one file.
 */

/**
 * Writes one order status file with the orders that are due, and tells TikTok. Orders are marked as exported last, and
 * only if nothing has changed since. If anything fails on the way, the next file has them.
 * @param {string} formatName - `xml` or `csv`
 * @returns {FeedResult}
 */
function exportFeedFile(formatName) {
    tellAgain(feedDue.toldOnHold(MAX_ORDERS));
    var marked = feedDue.dueForFeed(MAX_ORDERS);
    var due = marked.filter(isReportedByFeed);
    handOver(
        marked.filter(function (id) {
            return due.indexOf(id) < 0;
        })
    );
    if (due.length === 0) {
        return { fileName: '', exported: [], skipped: [], notified: true, hasMore: marked.length === MAX_ORDERS };
    }
    var format = feedFormat(formatName);
    var fileName = newFileName(format.extension);
    var file = feedFile.openFeedFile(fileName);
    file.write(format.head);
    var carriers = [];
    var written = due.map(function (externalOrderId) {
        return writeOrder(file, format, externalOrderId, carriers);
    });
    file.write(format.tail);
    var exported = written.filter(function (order) {
        return order !== 'failed' && order !== 'waiting';
    });
    var skipped = due.filter(function (_id, index) {
        return written[index] === 'failed';
    });
    if (exported.length === 0) {
        file.discard();
        return { fileName: '', exported: [], skipped: skipped, notified: true, hasMore: false };
    }
    noteCarriers.noteCarriers(carriers);
    var notified = notifyFeed.notifyFeed(fileName, file.publish(), exported);
    return {
        fileName: fileName,
        exported: exported.map(function (order) {
            return order.externalOrderId;
        }),
        skipped: skipped,
        notified: notified,
        hasMore: notified && marked.length === MAX_ORDERS
    };
}

/**
 * Sites count for themselves, and write into one folder: a number that another site has used this second is left out.
 * @param {string} extension
 * @returns {string}
 */
function newFileName(extension) {
    var fileName;
    do {
        fileName = feedFileName(
            transaction.inTransaction(function () {
                return storedValues.nextNumber('orderFeed');
            }),
            extension
        );
    } while (feedFile.isFeedFile(fileName));
    return fileName;
}

/**
 * An entry that is gone is skipped later, with its reason.
 * @param {string} externalOrderId
 * @returns {boolean}
 */
function isReportedByFeed(externalOrderId) {
    var entry = findEntry.findEntry(externalOrderId);
    return !entry || shopSettings.reporterOf(entry.custom.shopId) === 'feed';
}

/**
 * These got another reporter after they became due.
 * @param {string[]} externalOrderIds
 */
function handOver(externalOrderIds) {
    eachInTransaction(externalOrderIds, function (externalOrderId) {
        return leaveToNextReporter(findEntry.findEntry(externalOrderId));
    });
}

/**
 * These were told while TikTok may have held them.
 * @param {string[]} externalOrderIds
 */
function tellAgain(externalOrderIds) {
    var again = externalOrderIds.filter(isReportedByFeed);
    eachInTransaction(again, function (externalOrderId) {
        return feedDue.markFeedDueAgain(findEntry.findEntry(externalOrderId));
    });
    handOver(
        externalOrderIds.filter(function (id) {
            return again.indexOf(id) < 0;
        })
    );
}

/**
 * One bad order must not keep the others from TikTok. An order that is held and not placed waits for its release.
 * @param {FeedFile} file
 * @param {FeedFormat} format
 * @param {string} externalOrderId
 * @param {string[]} carriers - gets the names of the carriers that the order was sent with
 * @returns {ExportedOrder | 'failed' | 'waiting'}
 */
function writeOrder(file, format, externalOrderId, carriers) {
    try {
        var entry = findEntry.findEntry(externalOrderId);
        var order = orders.orderOf(entry);
        if (!entry || !order) {
            throw new Error('there is no such order');
        }
        if (hasUnappliedChange(order, entry)) {
            // What was written into the order where no hook tells must not leave as if it had been applied.
            catchUpOrder(order.orderNo);
        }
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

module.exports = exportFeedFile;
