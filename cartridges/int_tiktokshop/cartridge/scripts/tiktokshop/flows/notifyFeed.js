'use strict';

var input = require('../domain/input');
var json = require('../platform/json');
var history = require('../platform/history');
var ledger = require('../platform/ledger');
var log = require('../platform/log');
var ordersModule = require('../platform/orders');
var settings = require('../platform/settings');
var tasks = require('../platform/tasks');
var transaction = require('../platform/transaction');
var feedNotify = require('../services/feedNotify');

/**
 * Tells TikTok of a file and marks its orders as exported. If TikTok cannot be told, a task tries again.
 * @returns whether TikTok was told
 */
function notifyFeed(fileName, url, orders) {
    var answer = feedNotify.notifyFeedReady(settings.businessId(), url);
    if (isAccepted(answer)) {
        markExported(orders);
        return true;
    }
    log.logOf('feed').error('TikTok was not told of ' + fileName + ': ' + describe(answer));
    var notice = { url: url, orders: orders };
    transaction.inTransaction(function () {
        return tasks.enqueue('notify-' + fileName, 'notify-feed', {
            orderNo: '',
            externalOrderId: '',
            shopId: '',
            payload: notice
        });
    });
    return false;
}

/** Tries again what `notifyFeed` could not do. */
function runNotifyTask(task) {
    var notice = tasks.payloadOf(task, { url: '', orders: [] });
    var answer = feedNotify.notifyFeedReady(settings.businessId(), notice.url);
    if (isAccepted(answer)) {
        markExported(notice.orders);
        transaction.inTransaction(function () {
            return tasks.markDone(task);
        });
        return 'done';
    }
    if (answer.failure === 'unavailable') {
        return 'not-sent';
    }
    var failure = {
        code: describe(answer),
        message: 'TikTok was not told of the file',
        requestId: '',
        outcomeUnknown: false
    };
    transaction.inTransaction(function () {
        return tasks.retryLater(task, failure);
    });
    return 'failed';
}

/** TikTok's business API answers 200 with a code that is not 0 when it refuses. */
function isAccepted(answer) {
    if (answer.failure !== '' || answer.status < 200 || answer.status > 299) {
        return false;
    }
    var body = json.parseJson(answer.text);
    return !input.isObject(body) || body.code === undefined || body.code === 0;
}

function describe(answer) {
    return answer.failure || String(answer.status);
}

/** Each order on its own, so that one in use elsewhere does not hold up the rest. */
function markExported(orders) {
    orders.forEach(function (exported) {
        transaction.inTransaction(function () {
            var entry = ledger.findEntry(exported.externalOrderId);
            var order = entry ? ordersModule.getOrder(entry.custom.orderNo || '') : null;
            if (entry && order) {
                history.addHistory(entry, 'CARTRIDGE', 'In the order feed, revision ' + exported.revision, {
                    outcome: 'done'
                });
                if (ledger.markFeedExported(entry, exported.revision)) {
                    order.custom.externalExportStatus = ordersModule.FEED_STATUS.EXPORTED;
                }
            }
        });
    });
}

module.exports = {
    notifyFeed: notifyFeed,
    runNotifyTask: runNotifyTask
};
