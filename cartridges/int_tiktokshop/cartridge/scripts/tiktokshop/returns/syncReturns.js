'use strict';

var clockSkew = require('../shops/store/clockSkew');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var eachShop = require('../shops/eachShop');
var openAccess = require('../shops/openAccess');
var connections = require('../shops/store/connections');
var awaitedOrders = require('./rules/awaitedOrders');
var readAwaitedReturns = require('./readAwaitedReturns');
var readChangedReturns = require('./readChangedReturns');
var returnsPass = require('./returnsPass');
var returnsWork = require('./returnsWork');
var earlierAwaited = require('./store/earlierAwaited');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./readChangedReturns').ReadUntil} ReadUntil */
/** @typedef {import('./returnsPass').ReturnsPass} ReturnsPass */
/** @typedef {import('./returnsWork').ReturnsWork} ReturnsWork */

/**
 * The result of reading the returns of all shops.
 * @typedef {Object} SyncedReturns
 * @property {number} applied - Returns that were new or had changed.
 * @property {number} withoutOrder - Returns of orders that this site does not have.
 * @property {number} forgotten - Such orders that the cartridge no longer waits for, because it waits for too many.
 * @property {Notice[]} problems - What went wrong, or was not as documented.
 */

/**
 * How far the returns of a shop were read, and what is read later.
 * @typedef {ReadUntil & { awaited?: string[], turn?: number }} Stored
 */

/**
 * Asks TikTok which returns of each shop have changed, and applies them. A run that is cut short reads the same time
 * again with the next, because the cursor moves after the last page; a run that reads all the pages it may moves it to
 * the last change that it has seen.
 * @param {number} maxPages - pages of fifty returns for each shop
 * @param {ReturnsPass} [pass] - what to do with them
 * @returns {SyncedReturns}
 */
function syncReturns(maxPages, pass) {
    if (pass === undefined) {
        pass = returnsPass.applyingPass();
    }
    var result = { applied: 0, withoutOrder: 0, forgotten: 0, problems: [] };
    result.problems = eachShop(connections.siteConnections().filter(connections.canCall), function (connection) {
        // Buyers' deadlines run from when they ask: what was not read cannot be answered.
        var work = returnsWork.startWork(openAccess(connection, 'deadline'), pass);
        result.forgotten += syncShop(work, maxPages);
        result.applied += work.applied;
        result.withoutOrder += work.missing.length;
        return work.problems;
    });
    return result;
}

/**
 * @param {ReturnsWork} work
 * @param {number} maxPages
 * @returns {number} how many orders the cartridge no longer waits for
 */
function syncShop(work, maxPages) {
    var shopId = work.access.connection.shop.custom.shopId;
    var before = storedValues.getRecord(keyOf(shopId), { until: 0 });
    var now = clockSkew.tiktokSeconds();
    var turn = (before.turn || 0) + 1;
    var left = readAwaitedReturns.readAwaitedReturns(work, awaitedBefore(shopId, before), turn);
    readAwaitedReturns.readReturnsDue(work);
    var read = readChangedReturns(work, before, now, maxPages);
    if (read === null) {
        return 0;
    }
    if (!work.pass.isDry) {
        store(shopId, read, awaitedOrders.awaitedLists(awaitedOrders.awaitedOrders(left, work.missing)), turn);
    }
    return awaitedOrders.forgottenOrders(left, work.missing);
}

/**
 * From the earliest on.
 * @param {string} shopId
 * @param {Stored} before
 * @returns {string[]}
 */
function awaitedBefore(shopId, before) {
    return earlierAwaited
        .earlierAwaited(shopId)
        .reduce(function (all, list) {
            return all.concat(list);
        }, [])
        .concat(before.awaited || []);
}

/**
 * @param {string} shopId
 * @param {ReadUntil} read
 * @param {string[][]} awaited
 * @param {number} turn
 */
function store(shopId, read, awaited, turn) {
    var earlier = awaited.slice(1);
    var stored = {
        until: Math.min(read.until, clockSkew.tiktokSeconds()),
        isCutShort: read.isCutShort,
        awaited: awaited[0],
        turn: earlier.length === 0 ? 0 : turn
    };
    transaction.inTransaction(function () {
        storedValues.storeRecord(keyOf(shopId), stored);
        earlierAwaited.storeEarlierAwaited(shopId, earlier);
    });
}

/**
 * @param {string} shopId
 * @returns {string}
 */
function keyOf(shopId) {
    return 'returns-' + shopId;
}

module.exports = syncReturns;
