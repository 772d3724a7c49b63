'use strict';

var webhookTypes = require('./rules/webhookTypes');
var connections = require('../shops/store/connections');
var tasksModule = require('../tasks/store/tasks');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var transaction = require('../platform/transaction');
var syncAuthorization = require('../shops/connection/syncAuthorization');
var syncCancelRequests = require('../cancellations/syncCancelRequests');
var applyTikTokState = require('../updates/applyTikTokState');
var importChange = require('../imports/importChange');
var shopSettings = require('../platform/shopSettings');
var taskOutcome = require('../tasks/taskOutcome');
var syncReturnsOf = require('../returns/syncReturnsOf');
var misfitHere = require('../shops/misfitHere');
var runByShop = require('../shops/runByShop');
var runWithOrders = require('../shops/orders/runWithOrders');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/types/webhookType').WebhookType} WebhookType */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../tasks/recordOutcome').RecordTask} RecordTask */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */

var UNREADABLE = { type: 0, orderIds: [] };

/**
 * Handles webhooks that were stored: each says that something has changed, so its object is read again.
 * @param {number} maxTasks - where to stop, so that a run stays short
 * @param {TaskCounts} counts - receives the number of tasks by outcome
 */
function handleWebhooks(maxTasks, counts) {
    runByShop({ kind: 'webhook', run: handle }, maxTasks, counts);
}

/**
 * Reads again what TikTok told in a form that could not be read, as if a webhook had named it.
 * @param {number} maxTasks
 * @param {TaskCounts} counts
 */
function readUnreadAgain(maxTasks, counts) {
    runByShop({ kind: 'read-again', run: handleOrders }, maxTasks, counts);
}

/** Handles the webhooks of one shop: first those about the shop itself, because they may end the calls. */
var handle = function (access, tasks, record) {
    if (
        tasks.some(function (task) {
            return isOf(task, function (type) {
                return type.mayAskToCancel;
            });
        })
    ) {
        transaction.inTransaction(function () {
            return syncCancelRequests.markSyncDue(access.connection);
        });
    }
    var aboutShop = tasks.filter(function (task) {
        return isOf(task, function (type) {
            return type.about === 'shop';
        });
    });
    if (aboutShop.length > 0) {
        var outcome = syncAuthorization(access);
        aboutShop.forEach(function (task) {
            record(task, outcome);
        });
    }
    var aboutOrders = tasks.filter(function (task) {
        return aboutShop.indexOf(task) < 0;
    });
    return (
        connections.canCall(access.connection) &&
        (aboutOrders.length === 0 || handleOrders(access, aboutOrders, record))
    );
};

/**
 * @param {ShopAccess} access
 * @param {Task[]} tasks
 * @param {RecordTask} record
 * @returns {boolean} false when nothing more can be done for this shop
 */
function handleOrders(access, tasks, record) {
    var ids = lists.unique(tasks.filter(isAboutReturn).reduce(withIdsHere, []));
    var batch = { apply: applyingOnce(access), problemOf: readReturns(access, ids) };
    var run = function (task, orders) {
        return applyTask(access, task, orders, batch);
    };
    return runWithOrders(access, tasks, { idsOf: orderIdsOf, run: run }, record);
}

/**
 * Whether the webhook of a task is of one of these types.
 * @param {Task} task
 * @param {(type: WebhookType) => boolean} test
 * @returns {boolean}
 */
function isOf(task, test) {
    var type = webhookTypes.webhookTypeOf(tasksModule.payloadOf(task, UNREADABLE).type);
    return type !== null && test(type);
}

/**
 * @param {Task} task
 * @returns {string[]}
 */
function orderIdsOf(task) {
    return tasksModule.payloadOf(task, UNREADABLE).orderIds;
}

/**
 * Adds the orders of a task that are here.
 * @param {string[]} all
 * @param {Task} task
 * @returns {string[]}
 */
function withIdsHere(all, task) {
    return all.concat(
        orderIdsOf(task).filter(function (id) {
            return findEntry.findEntry(id) !== null;
        })
    );
}

/**
 * Reads the returns of orders, all with one call, and applies them.
 * @param {ShopAccess} access
 * @param {string[]} ids
 * @returns {Batch['problemOf']} a function that says why the returns of some of these orders were not all read; null if
 *     they were
 */
function readReturns(access, ids) {
    if (ids.length === 0) {
        return function () {
            return null;
        };
    }
    var read = syncReturnsOf(access, ids);
    return function (some) {
        return (
            some.map(read.problemOf).filter(function (problem) {
                return problem !== null;
            })[0] || null
        );
    };
}

/**
 * @param {Task} task
 * @returns {boolean}
 */
function isAboutReturn(task) {
    return (
        isOf(task, function (type) {
            return type.about === 'returns';
        }) || tasksModule.payloadOf(task, {}).about === 'return'
    );
}

/**
 * What the webhooks of one batch share.
 * @typedef {Object} Batch
 * @property {(order: TikTokOrder) => void} apply
 * @property {(orderIds: string[]) => TaskOutcome | null} problemOf - Why returns of some of the orders that were here
 *     were not read; null if they were.
 */

/**
 * Applies an order once per batch, however many webhooks name it; again after a failure.
 * @param {ShopAccess} access
 * @returns {Batch['apply']}
 */
function applyingOnce(access) {
    var applied = [];
    return function (order) {
        if (applied.indexOf(order) < 0) {
            applyOrder(access, order);
            applied.push(order);
        }
    };
}

/**
 * Applies orders. Returns of an order that comes here only now are read after it.
 * @param {ShopAccess} access
 * @param {Task} task
 * @param {TikTokOrder[]} orders
 * @param {Batch} batch
 * @returns {TaskOutcome}
 */
function applyTask(access, task, orders, batch) {
    if (orderIdsOf(task).length === 0) {
        return taskOutcome.refused('webhook_unreadable', notice.notice('task.webhook_unreadable'));
    }
    var fresh = orders
        .map(function (order) {
            return order.id;
        })
        .filter(function (id) {
            return findEntry.findEntry(id) === null;
        });
    orders.forEach(batch.apply);
    if (!isAboutReturn(task)) {
        return taskOutcome.done();
    }
    var imported = fresh.filter(function (id) {
        return findEntry.findEntry(id) !== null;
    });
    return batch.problemOf(orderIdsOf(task)) || readReturns(access, imported)(imported) || taskOutcome.done();
}

/**
 * Brings an order to TikTok's state; one that is not here is imported, unless TikTok's connector brings it.
 * @param {ShopAccess} access
 * @param {TikTokOrder} order
 */
function applyOrder(access, order) {
    var shop = access.connection.shop;
    if ((shopSettings.isImportedHere(shop) || shopSettings.isImportedUntilMove(shop)) && !misfitHere(shop)) {
        importChange.importChange(
            { shopId: shop.custom.shopId, order: order, takesFinished: false },
            importChange.nothingImported()
        );
    } else {
        applyTikTokState(shop.custom.shopId, order);
    }
}

module.exports = {
    handleWebhooks: handleWebhooks,
    readUnreadAgain: readUnreadAgain
};
