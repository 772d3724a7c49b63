'use strict';

var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var clockSkew = require('../shops/store/clockSkew');
var eachInTransaction = require('../platform/eachInTransaction');
var objectCount = require('../platform/objectCount');
var shopSettings = require('../platform/shopSettings');
var openAccess = require('../shops/openAccess');
var whyNotCalled = require('../shops/whyNotCalled');
var shopTurns = require('../shops/shopTurns');
var tryShop = require('../shops/tryShop');
var connectionsModule = require('../shops/store/connections');
var differenceSink = require('./differenceSink');
var keptRun = require('./keptRun');
var reconcileShop = require('./reconcileShop');
var keptDifferences = require('./rules/keptDifferences');
var reconcileRun = require('./rules/reconcileRun');
var differences = require('./store/differences');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/shopSettings').ShopObject} ShopObject */
/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('./rules/reconcileRun').ReconcileCounts} ReconcileCounts */

/**
 * What a run is asked to do.
 * @typedef {Object} ReconcileRequest
 * @property {number} days - How many days back orders, cancellations, packages and returns are compared.
 * @property {number} maxMinutes - Minutes after which the run ends; the next run resumes there.
 * @property {boolean} isDry - Whether to keep nothing, and say what is found.
 */

/**
 * What one run came to.
 * @typedef {Object} ReconcileResult
 * @property {number} shops
 * @property {ReconcileCounts} counts
 * @property {boolean} isCutShort - Whether the run ended before all was compared: the next run resumes.
 * @property {string[]} broken - TikTok's ids of orders and returns that could not be compared; the log says why.
 * @property {Notice[]} problems
 * @property {Notice[]} remarks - Why some of the shops were not compared, which operations hear in another way, too.
 */

/** Old differences that one run forgets. */
var MAX_FORGOTTEN = 1000;

/**
 * A shop that moves leaves its orders here. They are compared here as far as the comparison looks back.
 * @param {ShopObject} shop
 * @param {number} days
 * @returns {boolean}
 */
function isCompared(shop, days) {
    return shopSettings.isOfThisSite(shop) || shopSettings.hasLeftWithin(shop, days * durations.DAY_IN_SECONDS);
}

/**
 * Whether other sites had a shop, and nobody knows until when: 0.1.0 did not record it.
 * @param {ShopObject} shop
 * @returns {boolean}
 */
function hasUnrecordedMoves(shop) {
    return shopSettings.formerSitesOf(shop).length > 0 && shopSettings.movesOf(shop).length === 0;
}

/**
 * Compares each shop of this site on TikTok with the orders and returns here, and keeps what differs.
 * @param {ReconcileRequest} request
 * @returns {ReconcileResult}
 */
function reconcile(request) {
    var end = clock.now().getTime() + request.maxMinutes * durations.MINUTE;
    var isOver = function () {
        return clock.now().getTime() >= end;
    };
    var ours = connectionsModule.siteConnections().filter(function (item) {
        return isCompared(item.shop, request.days);
    });
    var connections = ours.filter(connectionsModule.canCall);
    var result = {
        shops: ours.length,
        counts: reconcileRun.nothingCompared(),
        isCutShort: false,
        broken: [],
        problems: [],
        remarks: []
    };
    if (!request.isDry) {
        forgetOld();
    }
    var turns = shopTurns('reconcile', connections, { isOver: isOver, isDry: request.isDry });
    turns.visitAll(function (connection) {
        return forShop(connection, request, isOver, result);
    });
    result.remarks = whyNotCalled(ours);
    return result;
}

/**
 * A shop that fails keeps no other from being compared.
 * @param {Connection} connection
 * @param {ReconcileRequest} request
 * @param {() => boolean} isOver
 * @param {ReconcileResult} result
 */
function forShop(connection, request, isOver, result) {
    var shop = connection.shop;
    var shopId = shop.custom.shopId;
    var before = request.isDry ? null : keptRun.lastReconcileRun(shopId);
    var run = reconcileRun.nextRun(before, request.days, hasUnrecordedMoves(shop), clockSkew.tiktokSeconds());
    var counted = reconcileRun.nothingCompared();
    addCounts(counted, run.counts, -1);
    var problem = tryShop.tryShop('reconcile', connection, function () {
        var access = openAccess(connection);
        var sink = request.isDry ? differenceSink.loggingSink(run) : differenceSink.keepingSink(run, shopId);
        var kept = reconcileShop(access, run, sink, isOver);
        result.broken = result.broken.concat(sink.broken);
        return kept;
    });
    addCounts(counted, run.counts, 1);
    addCounts(result.counts, counted, 1);
    result.isCutShort = result.isCutShort || run.phase !== null;
    if (problem) {
        result.problems.push(tryShop.problemOfShop(shop, problem));
    }
}

/**
 * A run that resumes counts what it does itself.
 * @param {ReconcileCounts} sum
 * @param {ReconcileCounts} counts
 * @param {number} factor
 */
function addCounts(sum, counts, factor) {
    Object.keys(sum).forEach(function (name) {
        sum[name] += factor * counts[name];
    });
}

/** TikTok tells nothing of differences that are this old. */
function forgetOld() {
    var days = keptDifferences(objectCount.isCrowded()).days;
    eachInTransaction(
        differences.differencesFoundBefore(clock.fromNow(-days * durations.DAY), MAX_FORGOTTEN),
        differences.removeDifference
    );
}

module.exports = reconcile;
