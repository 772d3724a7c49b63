'use strict';

var openRequest = require('../cancellations/openRequest');
var importChange = require('../imports/importChange');
var createImported = require('../imports/createImported');
var applyTikTokState = require('../lifecycle/applyTikTokState');
var nameGoods = require('../lifecycle/nameGoods');
var history = require('../lifecycle/store/history');
var feedOfUnplaced = require('../lifecycle/feedOfUnplaced');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var reportDue = require('../lifecycle/store/ledger/due/reportDue');
var recordRequest = require('../lifecycle/recordRequest');
var orders = require('../lifecycle/store/orders');
var log = require('../platform/log');
var noticeText = require('../platform/noticeText');
var notice = require('../platform/rules/notice');
var shopSettings = require('../platform/shopSettings');
var transaction = require('../platform/transaction');
var applyReturn = require('../returns/applyReturn');
var readReturnsOf = require('../returns/readReturnsOf');
var findOrders = require('../shops/findOrders');
var openAccess = require('../shops/openAccess');
var connections = require('../shops/store/connections');
var tasks = require('../tasks/store/tasks');
var judgeOrder = require('./judgeOrder');
var judgeRequest = require('./judgeRequest');
var judgeReturn = require('./judgeReturn');
var readCancellationsOf = require('./readCancellationsOf');
var reconcile = require('./reconcile');
var difference = require('./rules/difference');
var differences = require('./store/differences');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/rules/cancelRequest').KnownCancellation} KnownCancellation */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./rules/difference').Difference} Difference */
/** @typedef {import('./store/differences').DifferenceObject} DifferenceObject */

/** Returns of so many orders are read with one call. */
var ORDERS_PER_CALL = 50;

/**
 * Carries out what was chosen for differences, and looks whether they are gone.
 * @param {number} limit - differences of one run
 */
function runChosenActs(limit) {
    var due = differences.dueActs(limit);
    var shopIds = due.map(function (object) {
        return object.custom.shopId || '';
    });
    shopIds
        .filter(function (id, index) {
            return shopIds.indexOf(id) === index;
        })
        .forEach(function (shopId) {
            runForShop(
                shopId,
                due.filter(function (object) {
                    return object.custom.shopId === shopId;
                })
            );
        });
}

/**
 * @param {string} shopId
 * @param {DifferenceObject[]} due
 */
function runForShop(shopId, due) {
    var connection = connections.findConnection(shopId);
    if (!connection) {
        due.forEach(function (object) {
            return finish(object, notice.notice('difference.no_shop'));
        });
        return;
    }
    if (!connections.canCall(connection)) {
        return;
    }
    var access = openAccess(connection);
    var ofReturns = due.filter(function (object) {
        return difference.isAboutReturn(object.custom.kind);
    });
    var ofRequests = due.filter(function (object) {
        return difference.isAboutRequest(object.custom.kind);
    });
    actOnOrders(
        access,
        due.filter(function (object) {
            return ofReturns.concat(ofRequests).indexOf(object) < 0;
        })
    );
    inPortions(ofReturns, function (some) {
        return actOnReturns(access, some);
    });
    inPortions(ofRequests, function (some) {
        return actOnRequests(access, some);
    });
}

/**
 * @param {DifferenceObject[]} due
 * @param {(some: DifferenceObject[]) => void} run
 */
function inPortions(due, run) {
    for (var from = 0; from < due.length; from += ORDERS_PER_CALL) {
        run(due.slice(from, from + ORDERS_PER_CALL));
    }
}

/**
 * What TikTok did not tell stays due.
 * @param {ShopAccess} access
 * @param {DifferenceObject[]} due
 */
function actOnOrders(access, due) {
    var found = findOrders(access, orderIdsOf(due));
    noteProblem(found.problem);
    due.forEach(function (object) {
        var order = found.orders.filter(function (one) {
            return one.id === object.custom.externalOrderId;
        })[0];
        if (order) {
            attempt(object, function () {
                return act(access, object, order);
            });
            settle(object, function () {
                return judgeOrder(access.connection.shop, order, sinceOf(access));
            });
        } else if (found.foreign.indexOf(object.custom.externalOrderId || '') >= 0) {
            finish(object, notice.notice('difference.not_on_tiktok'));
        }
    });
}

/**
 * @param {ShopAccess} access
 * @param {DifferenceObject[]} due
 */
function actOnReturns(access, due) {
    var read = readReturnsOf(access, orderIdsOf(due));
    noteProblem(read.problem);
    due.forEach(function (object) {
        var told = read.items.filter(function (one) {
            return one.returnId === object.custom.about;
        })[0];
        if (told) {
            attempt(object, function () {
                transaction.inTransaction(function () {
                    return applyReturn.applyReturn(told, access.connection.shop.custom.shopId);
                });
                return null;
            });
            settle(object, function () {
                return judgeReturn(told);
            });
        } else if (!read.problem) {
            finish(object, notice.notice('difference.not_on_tiktok'));
        }
    });
}

/**
 * @param {ShopAccess} access
 * @param {DifferenceObject[]} due
 */
function actOnRequests(access, due) {
    var read = readCancellationsOf(access, orderIdsOf(due));
    noteProblem(read.problem);
    due.filter(function () {
        return !read.problem;
    }).forEach(function (object) {
        var orderId = object.custom.externalOrderId || '';
        var there = read.items.filter(function (one) {
            return one.orderId === orderId;
        });
        attempt(object, function () {
            return takeOverRequest(access, object, orderId, there);
        });
        settle(object, function () {
            return judgeRequest(orderId, there);
        });
    });
}

/**
 * Opens a request here that waits on TikTok, and closes one that does not.
 * @param {ShopAccess} access
 * @param {DifferenceObject} object
 * @param {string} orderId
 * @param {KnownCancellation[]} there
 * @returns {Notice | null}
 */
function takeOverRequest(access, object, orderId, there) {
    var entry = findEntry.findEntry(orderId);
    var here = entry && orders.getOrder(entry.custom.orderNo || '');
    if (!entry || !here) {
        return notice.notice('difference.not_here');
    }
    var waiting = there.filter(function (one) {
        return one.request !== null;
    })[0];
    transaction.inTransaction(function () {
        if (waiting) {
            openRequest(entry, waiting.request, access.connection.shop.custom.shopId);
        } else {
            recordRequest.settleRequest(
                here,
                entry,
                entry.custom.appliedStatus === 'CANCELLED' ? 'accepted' : 'closed'
            );
        }
    });
    note(object, 'retry');
    return null;
}

/** @param {Notice | null} problem */
function noteProblem(problem) {
    if (problem) {
        log.logOf('reconcile').warn('what was chosen waits for TikTok: ' + noticeText.noticeText(problem));
    }
}

/**
 * @param {DifferenceObject[]} due
 * @returns {string[]}
 */
function orderIdsOf(due) {
    return due
        .map(function (object) {
            return object.custom.externalOrderId || '';
        })
        .filter(function (id, index, all) {
            return id !== '' && all.indexOf(id) === index;
        });
}

/**
 * @param {ShopAccess} access
 * @returns {number}
 */
function sinceOf(access) {
    var run = reconcile.lastReconcileRun(access.connection.shop.custom.shopId);
    return run ? run.since : 0;
}

/**
 * A failure is shown with the difference, and stops no other.
 * @param {DifferenceObject} object
 * @param {() => Notice | null} run
 */
function attempt(object, run) {
    var problem;
    try {
        problem = run();
    } catch (e) {
        log.logOf('reconcile').error(object.custom.differenceId + ': ' + log.describeError(e));
        problem = tasks.INTERNAL_ERROR.told;
    }
    finish(object, problem);
}

/**
 * @param {DifferenceObject} object
 * @param {Notice | null} problem
 */
function finish(object, problem) {
    transaction.inTransaction(function () {
        return differences.endAct(object, problem);
    });
}

/**
 * @param {ShopAccess} access
 * @param {DifferenceObject} object
 * @param {TikTokOrder} order
 * @returns {Notice | null} why it was not carried out; null when it was
 */
function act(access, object, order) {
    switch (object.custom.act) {
        case 'import':
            return bring(access, order);
        case 'retry':
            return takeOver(access, object, order);
        default:
            return tell(object, order);
    }
}

/**
 * @param {ShopAccess} access
 * @param {TikTokOrder} order
 * @returns {Notice | null}
 */
function bring(access, order) {
    var outcome = importChange.importOrder(
        access.connection.shop.custom.shopId,
        order,
        importChange.nothingImported(),
        true
    );
    return outcome.kind === 'wait' || outcome.kind === 'failed' ? outcome.told : null;
}

/**
 * @param {ShopAccess} access
 * @param {DifferenceObject} object
 * @param {TikTokOrder} order
 * @returns {Notice | null}
 */
function takeOver(access, object, order) {
    nameGoods(order);
    applyTikTokState(access.connection.shop.custom.shopId, order);
    note(object, 'retry');
    return null;
}

/**
 * Tells TikTok again, by whom it is told: a dead letter is due again, else a new report.
 * @param {DifferenceObject} object
 * @param {TikTokOrder} order
 * @returns {Notice | null}
 */
function tell(object, order) {
    var entry = findEntry.findEntry(order.id);
    var here = entry && orders.getOrder(entry.custom.orderNo || '');
    if (!entry || !here) {
        return notice.notice('difference.not_here');
    }
    nameGoods(order);
    if (object.custom.kind === 'reference-missing' || object.custom.kind === 'reference-differs') {
        transaction.inTransaction(function () {
            return createImported.markNumberDue(entry, here, order);
        });
    } else if (shopSettings.reporterOf(entry.custom.shopId) === 'cartridge') {
        transaction.inTransaction(function () {
            return reportAgain(entry);
        });
    } else if (shopSettings.reporterOf(entry.custom.shopId) === 'feed') {
        transaction.inTransaction(function () {
            return feedOfUnplaced.enterFeed(here, entry);
        });
    } else {
        return notice.notice('difference.no_reporter');
    }
    note(object, 'report');
    return null;
}

/** @param {LedgerEntry} entry */
function reportAgain(entry) {
    var task = tasks.findTask('report-' + entry.custom.externalOrderId);
    if (task && task.custom.state !== 'done') {
        tasks.revive(task);
    } else {
        reportDue.markReportDue(entry);
    }
}

/**
 * The order's history says who wanted it.
 * @param {DifferenceObject} object
 * @param {'retry' | 'report'} what
 */
function note(object, what) {
    var choice = differences.choiceOf(object);
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(object.custom.externalOrderId || '');
        if (entry && choice) {
            history.addHistory(entry, 'OPERATIONS', notice.notice('history.difference.' + what, [choice.by]), {
                outcome: 'done'
            });
        }
    });
}

/**
 * A difference that is gone leaves the list; one that can be told only later stays until the next comparison.
 * @param {DifferenceObject} object
 * @param {() => Difference[] | null} judge
 */
function settle(object, judge) {
    if (object.custom.problem) {
        return;
    }
    var found = judge();
    if (found === null) {
        return;
    }
    if (
        found.some(function (one) {
            return difference.keyOf(one) === object.custom.differenceId;
        })
    ) {
        finish(object, notice.notice('difference.stays'));
    } else {
        transaction.inTransaction(function () {
            return differences.removeDifference(object);
        });
    }
}

module.exports = runChosenActs;
