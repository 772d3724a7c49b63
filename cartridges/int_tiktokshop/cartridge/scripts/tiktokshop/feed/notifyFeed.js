'use strict';

var source = require('../platform/rules/input/source');
var json = require('../platform/json');
var history = require('../lifecycle/store/history');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var log = require('../platform/log');
var ordersModule = require('../lifecycle/store/orders');
var settings = require('../platform/settings');
var tasks = require('../tasks/store/tasks');
var transaction = require('../platform/transaction');
var notifyFeedReady = require('./store/feedNotify');
var eachInTransaction = require('../platform/eachInTransaction');
var runDueTasks = require('../tasks/runDueTasks');
var taskOutcome = require('../tasks/taskOutcome');
var notice = require('../platform/rules/notice');

/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../platform/outgoing/httpCall').ServiceAnswer} ServiceAnswer */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */

/**
 * An order in a file, and which of its revisions the file tells.
 * @typedef {Object} ExportedOrder
 * @property {string} externalOrderId
 * @property {number} revision
 */

/**
 * What a task to tell TikTok of a file has to know.
 * @typedef {Object} FeedNotice
 * @property {string} url
 * @property {ExportedOrder[]} orders
 */

/**
 * Tells TikTok of a file and marks its orders as exported. If TikTok cannot be told, a task tries again.
 * @param {string} fileName
 * @param {string} url
 * @param {ExportedOrder[]} orders
 * @returns {boolean} whether TikTok was told
 */
function notifyFeed(fileName, url, orders) {
    var answer = notifyFeedReady(settings.businessId(), url);
    if (isAccepted(answer)) {
        markExported(orders);
        return true;
    }
    log.logOf('feed').error('TikTok was not told of ' + fileName + ': ' + describe(answer));
    var ready = { url: url, orders: orders };
    transaction.inTransaction(function () {
        return tasks.enqueue('notify-' + fileName, 'notify-feed', {
            orderNo: '',
            externalOrderId: '',
            shopId: '',
            payload: ready
        });
    });
    return false;
}

/**
 * Tries again what `notifyFeed` could not do.
 * @param {number} limit
 * @param {TaskCounts} counts - receives the number of tasks by outcome
 */
function runFeedNotices(limit, counts) {
    runDueTasks.runDueTasks({ kind: 'notify-feed', run: repeatNotice }, limit, counts);
}

/**
 * @param {Task} task
 * @returns {TaskOutcome}
 */
function repeatNotice(task) {
    var ready = tasks.payloadOf(task, { url: '', orders: [] });
    var answer = notifyFeedReady(settings.businessId(), ready.url);
    if (isAccepted(answer)) {
        markExported(ready.orders);
        return taskOutcome.done();
    }
    return answer.failure === 'unavailable'
        ? { kind: 'not-sent' }
        : taskOutcome.failedForNow(describe(answer), notice.notice('task.feed_not_told'));
}

/**
 * TikTok's business API answers 200 with a code that is not 0 when it refuses; anything else is no answer of TikTok.
 * @param {ServiceAnswer} answer
 * @returns {boolean}
 */
function isAccepted(answer) {
    return answer.failure === '' && answer.status >= 200 && answer.status <= 299 && codeOf(answer) === 0;
}

/**
 * @param {ServiceAnswer} answer
 * @returns {number} -1 where the answer has no code
 */
function codeOf(answer) {
    var body = json.parseJson(answer.text);
    return source.isObject(body) && typeof body.code === 'number' ? body.code : -1;
}

/**
 * @param {ServiceAnswer} answer
 * @returns {string}
 */
function describe(answer) {
    if (answer.failure !== '') {
        return answer.failure;
    }
    var code = codeOf(answer);
    return code <= 0 ? String(answer.status) : answer.status + ' with code ' + code;
}

/**
 * Each order on its own, so that one in use elsewhere does not hold up the rest.
 * @param {ExportedOrder[]} orders
 */
function markExported(orders) {
    eachInTransaction(orders, function (exported) {
        var entry = findEntry.findEntry(exported.externalOrderId);
        var order = ordersModule.orderOf(entry);
        if (entry && order) {
            history.addHistory(entry, 'CARTRIDGE', notice.notice('history.in_feed', [String(exported.revision)]), {
                outcome: 'done'
            });
            if (feedDue.markFeedExported(entry, exported.revision, order.creationDate)) {
                order.custom.externalExportStatus = ordersModule.FEED_STATUS.EXPORTED;
            }
        }
    });
}

module.exports = {
    notifyFeed: notifyFeed,
    runFeedNotices: runFeedNotices
};
