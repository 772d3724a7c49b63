'use strict';

var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var shopSettings = require('../platform/shopSettings');
var callCounts = require('../platform/outgoing/callCounts');
var misfitHere = require('../shops/misfitHere');
var openAccess = require('../shops/openAccess');
var shopTurns = require('../shops/shopTurns');
var tryShop = require('../shops/tryShop');
var whyNotCalled = require('../shops/whyNotCalled');
var misfitNotice = require('../shops/rules/misfitNotice');
var connectionsModule = require('../shops/store/connections');
var recordOutcome = require('../tasks/recordOutcome');
var importChanges = require('./importChanges');
var importChange = require('./importChange');
var importSelected = require('./importSelected');
var planImport = require('./planImport');
var runImports = require('./runImports');
var tellReferences = require('./tellReferences');

/** @typedef {import('../openapi/orders').TimeWindow} TimeWindow */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/shopSettings').ShopObject} ShopObject */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('./importChange').ImportCounts} ImportCounts */
/** @typedef {import('./takePage').ImportPass} ImportPass */
/** @typedef {import('./planImport').ImportPlan} ImportPlan */

/**
 * What a run is asked to do.
 * @typedef {Object} ImportRequest
 * @property {number} maxMinutes - Minutes after which the run ends; the next run resumes there.
 * @property {number} maxCalls - Calls to TikTok after which it ends; `Infinity` in jobs.
 * @property {boolean} isDry - Whether to change nothing, and say what would be done.
 * @property {string[]} orderIds - Only these orders of any shop of the site; empty for no choice by id.
 * @property {TimeWindow | null} placed - Only orders that were placed in this time; null for no choice by time.
 * @property {boolean} takesFinished - Whether chosen orders that have left are imported, too.
 */

/**
 * What one run came to.
 * @typedef {Object} ImportRun
 * @property {ImportCounts} counts
 * @property {ImportPlan | null} plan - What a dry run would do; null for another one.
 * @property {TaskCounts} tasks
 * @property {number} shops - Shops whose orders are imported.
 * @property {boolean} isCutShort - Whether the run ended before all was read: the next run resumes.
 * @property {Notice[]} problems - What people have to look at.
 * @property {Notice[]} remarks - What else they should know.
 */

/** Tasks of one run. */
var MAX_TASKS = 1000;

/** How long the orders of a shop that has moved are listed for the site before, in seconds. */
var LISTED_AFTER_MOVE = 2 * durations.DAY_IN_SECONDS;

/**
 * Imports the orders of the shops of this site whose orders the cartridge brings itself, or those that were chosen, of
 * all its shops.
 * @param {ImportRequest} request
 * @returns {ImportRun}
 */
function importOrders(request) {
    var isChosen = request.orderIds.length > 0 || request.placed !== null;
    var listed = connectionsModule.siteConnections().filter(function (item) {
        return isChosen ? shopSettings.isOfThisSite(item.shop) : isListed(item.shop);
    });
    var wanted = listed.filter(connectionsModule.canCall);
    var misfits = wanted.map(function (item) {
        return misfitNotice(misfitHere(item.shop));
    });
    var connections = wanted.filter(function (_connection, index) {
        return !misfits[index];
    });
    var run = {
        counts: importChange.nothingImported(),
        plan: request.isDry ? planImport.nothingPlanned() : null,
        tasks: recordOutcome.noTasks(),
        shops: listed.length,
        isCutShort: false,
        problems: [],
        remarks: []
    };
    wanted.forEach(function (connection, index) {
        noteProblem(connection, misfits[index] || null, run);
    });
    var pass = passOf(request, run);
    if (isChosen) {
        run.problems = run.problems.concat(
            whyNotCalled(
                listed.filter(function (connection) {
                    return !connectionsModule.canCall(connection);
                })
            )
        );
        importChosen(connections, request, pass, run);
    } else {
        importListed(connections, pass, run);
        run.remarks = run.remarks.concat(whyNotCalled(listed));
    }
    if (!request.isDry) {
        finish(isChosen || pass.isOver(), run);
    }
    run.isCutShort = pass.isOver();
    return run;
}

/**
 * @param {ImportRequest} request
 * @param {ImportRun} run
 * @returns {ImportPass}
 */
function passOf(request, run) {
    var end = clock.now().getTime() + request.maxMinutes * durations.MINUTE;
    var plan = run.plan;
    return {
        isDry: request.isDry,
        isOver: function () {
            return clock.now().getTime() >= end || callCounts.callsMade() >= request.maxCalls;
        },
        remark: function (told) {
            run.remarks.push(told);
        },
        keepUnread: function (shopId, unread) {
            if (!plan) {
                unread.forEach(function (one) {
                    importChange.keepUnread(shopId, one, run.counts);
                });
            }
        },
        take: function (shopId, order) {
            var candidate = { shopId: shopId, order: order, takesFinished: request.takesFinished };
            if (plan) {
                planImport.planImport(candidate, plan);
            } else {
                importChange.importChange(candidate, run.counts);
            }
        }
    };
}

/**
 * Imports what has changed in each shop. Where the last run had no time left, what has waited comes first: it waits no
 * longer than every other run.
 * @param {Connection[]} connections
 * @param {ImportPass} pass
 * @param {ImportRun} run
 */
function importListed(connections, pass, run) {
    var turns = shopTurns('import', connections, pass);
    if (turns.wasCutShort && !pass.isDry) {
        runImports(MAX_TASKS, run.tasks, run.counts);
    }
    turns.visitAll(function (connection) {
        return forShop(connection, run, function (access) {
            return importChanges(access, pass);
        });
    });
}

/**
 * @param {Connection[]} connections
 * @param {ImportRequest} request
 * @param {ImportPass} pass
 * @param {ImportRun} run
 */
function importChosen(connections, request, pass, run) {
    var missing = request.orderIds;
    var found = function (orderId) {
        missing = missing.filter(function (id) {
            return id !== orderId;
        });
    };
    connections.forEach(function (connection) {
        forShop(connection, run, function (access) {
            return importSelected.importByIds(access, missing, pass, found);
        });
        var placed = request.placed;
        if (placed) {
            forShop(connection, run, function (access) {
                return importSelected.importRange(access, placed, request.takesFinished, pass);
            });
        }
    });
    if (missing.length > 0 && !pass.isOver()) {
        // A shop that could not be asked, or an answer that could not be read, may have them.
        var code = run.problems.length === 0 ? 'job.import.not_found' : 'job.import.not_told';
        run.problems.push(notice.notice(code, [lists.someNames(missing)]));
    }
}

/**
 * A shop that has moved is listed for a while: what was placed before is for this site. Later only tasks wait for such
 * orders.
 * @param {ShopObject} shop
 * @returns {boolean}
 */
function isListed(shop) {
    return shopSettings.isImportedHere(shop) || shopSettings.isImportedUntilMove(shop, LISTED_AFTER_MOVE);
}

/**
 * What has waited is due now, and TikTok is told the order numbers, also of a shop that has gone back to the connector.
 * @param {boolean} isOver
 * @param {ImportRun} run
 */
function finish(isOver, run) {
    if (!isOver) {
        runImports(MAX_TASKS, run.tasks, run.counts);
    }
    connectionsModule
        .siteConnections()
        .filter(connectionsModule.canCall)
        .forEach(function (connection) {
            forShop(connection, run, tellReferences);
        });
}

/**
 * @param {Connection} connection
 * @param {ImportRun} run
 * @param {(access: ShopAccess) => Notice | null} work
 */
function forShop(connection, run, work) {
    noteProblem(
        connection,
        tryShop.tryShop('import', connection, function () {
            return work(openAccess(connection));
        }),
        run
    );
}

/**
 * @param {Connection} connection
 * @param {Notice | null} problem
 * @param {ImportRun} run
 */
function noteProblem(connection, problem, run) {
    if (problem) {
        var told = tryShop.problemOfShop(connection.shop, problem);
        // A shop whose calls are used up refuses each part of the run.
        if (run.problems.map(notice.storedNotice).indexOf(notice.storedNotice(told)) < 0) {
            run.problems.push(told);
        }
    }
}

module.exports = importOrders;
