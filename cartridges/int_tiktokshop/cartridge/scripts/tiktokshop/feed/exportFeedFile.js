'use strict';

var storedValues = require('../platform/storedValues');
var feedFile = require('./store/feedFile');
var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var leaveToNextReporter = require('../lifecycle/leaveToNextReporter');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var eachInTransaction = require('../platform/eachInTransaction');
var shopSettings = require('../platform/shopSettings');
var transaction = require('../platform/transaction');
var noteCarriers = require('./noteCarriers');
var notifyFeed = require('./notifyFeed');
var feedFileName = require('./feedFileName');
var feedFormat = require('./orderFeedFormat');
var writeFeedOrder = require('./writeFeedOrder');

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
    tellAgain(feedDue.toldOnHold(feedDue.ORDERS_PER_FILE));
    var marked = feedDue.dueForFeed(feedDue.ORDERS_PER_FILE);
    var due = marked.filter(isReportedByFeed);
    handOver(
        marked.filter(function (id) {
            return due.indexOf(id) < 0;
        })
    );
    if (due.length === 0) {
        return {
            fileName: '',
            exported: [],
            skipped: [],
            notified: true,
            hasMore: marked.length === feedDue.ORDERS_PER_FILE
        };
    }
    var format = feedFormat(formatName);
    var fileName = newFileName(format.extension);
    var file = feedFile.openFeedFile(fileName);
    file.write(format.head);
    var carriers = [];
    var written = due.map(function (externalOrderId) {
        return writeFeedOrder(file, format, externalOrderId, carriers);
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
        hasMore: notified && marked.length === feedDue.ORDERS_PER_FILE
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
        return leaveToNextReporter.leaveToNextReporter(findEntry.findEntry(externalOrderId));
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

module.exports = exportFeedFile;
