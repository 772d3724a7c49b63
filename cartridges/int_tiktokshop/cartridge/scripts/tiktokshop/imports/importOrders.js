'use strict';

var clock = require('../platform/clock');
var log = require('../platform/log');
var notice = require('../platform/rules/notice');
var shopSettings = require('../platform/shopSettings');
var waiting = require('../platform/waiting');
var openFreshShop = require('../shops/openFreshShop');
var connectionsModule = require('../shops/store/connections');
var recordOutcome = require('../tasks/recordOutcome');
var tasks = require('../tasks/store/tasks');
var importChanges = require('./importChanges');
var importChange = require('./importChange');
var runImports = require('./runImports');
var tellReferences = require('./tellReferences');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/callShop').ShopAccess} ShopAccess */
/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('./importChange').ImportCounts} ImportCounts */

/**
 * What one run came to.
 * @typedef {Object} ImportRun
 * @property {ImportCounts} counts
 * @property {TaskCounts} tasks
 * @property {number} shops - Shops whose orders are imported.
 * @property {boolean} isCutShort - Whether the run ended before all was read: the next one goes on.
 * @property {Notice[]} problems - What people have to look at.
 */

/** Tasks of one run. */
var MAX_TASKS = 1000;

/** How long one run may wait at limits of TikTok, in milliseconds. */
var WAITING_PER_RUN = 2 * 60 * 1000;

/**
 * Imports the orders of all shops of this site whose orders the cartridge brings itself.
 * @param {number} maxMinutes - after which the run ends; the next one goes on where it was
 * @returns {ImportRun}
 */
function importOrders(maxMinutes) {
    waiting.allowWaiting(WAITING_PER_RUN);
    var end = clock.now().getTime() + maxMinutes * 60 * 1000;
    var isOver = function () {
        return clock.now().getTime() >= end;
    };
    var connections = connectionsModule
        .siteConnections()
        .filter(connectionsModule.canCall)
        .filter(function (connection) {
            return shopSettings.isImportedHere(connection.shop);
        });
    var run = {
        counts: importChange.nothingImported(),
        tasks: recordOutcome.noTasks(),
        shops: connections.length,
        isCutShort: false,
        problems: []
    };
    connections.forEach(function (connection) {
        return importShop(connection, isOver, run);
    });
    if (!isOver()) {
        runImports(MAX_TASKS, run.tasks, run.counts);
    }
    connections.forEach(function (connection) {
        return tellShop(connection, run);
    });
    run.isCutShort = isOver();
    return run;
}

/**
 * @param {Connection} connection
 * @param {() => boolean} isOver
 * @param {ImportRun} run
 */
function importShop(connection, isOver, run) {
    forShop(connection, run, function (access) {
        return importChanges.importChanges(access, isOver, run.counts);
    });
}

/**
 * @param {Connection} connection
 * @param {ImportRun} run
 */
function tellShop(connection, run) {
    forShop(connection, run, tellReferences);
}

/**
 * A shop that fails keeps no other from being read.
 * @param {Connection} connection
 * @param {ImportRun} run
 * @param {(access: ShopAccess) => Notice | null} work
 */
function forShop(connection, run, work) {
    var problem;
    try {
        problem = work({ shop: openFreshShop(connection), connection: connection });
    } catch (e) {
        log.logOf('import').error('shop ' + connection.shop.custom.shopId + ': ' + log.describeError(e));
        problem = tasks.INTERNAL_ERROR.told;
    }
    if (problem) {
        var name = connection.shop.custom.shopName || connection.shop.custom.shopId;
        run.problems.push(notice.notice('job.import.problem', [name, problem]));
    }
}

module.exports = importOrders;
