'use strict';

var clock = require('../platform/clock');
var callCounts = require('../platform/outgoing/callCounts');
var shopSettings = require('../platform/shopSettings');
var listShops = require('../shops/listShops');
var misfitHere = require('../shops/misfitHere');
var connectionsModule = require('../shops/store/connections');
var shopRefusal = require('../shops/store/shopRefusal');
var taskLists = require('../tasks/store/taskLists');
var countOrders = require('../figures/countOrders');
var measures = require('../lifecycle/rules/counts/measures');
var siteDay = require('../platform/siteDay');

/** @typedef {import('../platform/outgoing/callCounts').DayCalls} DayCalls */
/** @typedef {import('../shops/listShops').ShopHealth} ShopHealth */
/** @typedef {import('../shops/rules/marketMisfit').MarketMisfit} MarketMisfit */
/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('../tasks/store/taskLists').OpenImports} OpenImports */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../lifecycle/rules/counts/orderCounts').Counts} Counts */

/** Imports of a shop that the page lists. */
var LISTED = 100;

/**
 * What operations have to know of a shop.
 * @typedef {Object} ShopState
 * @property {ShopHealth} health
 * @property {boolean} isImported - Whether the cartridge brings its orders to this site.
 * @property {boolean} hasImports - Whether there are imports to show: a person may choose orders in connector mode,
 *     too.
 * @property {MarketMisfit} misfit - Why this site cannot have its orders; null when it can.
 * @property {string} refusal - Why TikTok refuses all calls for it, as a stored notice; empty while it does not.
 * @property {number | null} lag - How long ago TikTok's changed orders were read, in milliseconds; null for never.
 * @property {number} ordersToday - Orders of it that came here today, as the site has days.
 * @property {DayCalls[]} calls - Calls of the last days in UTC, latest first.
 * @property {number} callsToday - Calls of today, those that it may make on a day, and how many of them calls without a
 *     deadline may use.
 * @property {number} callsPerDay
 * @property {number} usualCallsPerDay
 * @property {number} onHold - Orders that wait for the end of TikTok's hold, and those that the next run imports.
 * @property {number} due
 * @property {Task[]} notImported - Imports that failed: given up, or tried again later. The first of them.
 * @property {number} notImportedCount
 */

/**
 * Says how the shops of this site are doing. Makes one search for shops, and one for the imports of each.
 * @returns {ShopState[]}
 */
function describeShops() {
    var time = clock.now();
    var connections = connectionsModule.shownConnections();
    var today = countOrders.countsOfDay(siteDay.lastSiteDays(1)[0]);
    return connections.map(function (connection) {
        var shopId = connection.shop.custom.shopId;
        return stateOf(connection, time, taskLists.openImports(shopId, LISTED), ordersOf(shopId, connections, today));
    });
}

/**
 * @param {Connection} connection
 * @param {Date} time
 * @param {OpenImports} imports
 * @param {number} ordersToday
 * @returns {ShopState}
 */
function stateOf(connection, time, imports, ordersToday) {
    var health = listShops.healthOf(connection);
    var isImported = health.isOurs && health.isDirect;
    return {
        health: health,
        isImported: isImported,
        hasImports: isImported || imports.onHold + imports.due + imports.failedCount > 0,
        misfit: isImported ? misfitHere(connection.shop) : null,
        refusal: shopRefusal.refusalOf(connection.shop),
        lag: health.ordersReadUntil ? Math.max(0, time.getTime() - health.ordersReadUntil.getTime()) : null,
        ordersToday: ordersToday,
        calls: callCounts.callsOf(health.shopId),
        callsToday: callCounts.callsToday(health.shopId),
        callsPerDay: shopSettings.callsPerDayOf(connection.shop),
        usualCallsPerDay: shopSettings.usualCallsPerDayOf(connection.shop),
        onHold: imports.onHold,
        due: imports.due,
        notImported: imports.failed,
        notImportedCount: imports.failedCount
    };
}

/**
 * Orders without a known shop are of the only shop, if there is only one.
 * @param {string} shopId
 * @param {Connection[]} connections
 * @param {Counts} today
 * @returns {number}
 */
function ordersOf(shopId, connections, today) {
    var ids = connections.length === 1 ? [shopId, ''] : [shopId];
    return ids.reduce(function (sum, id) {
        return (
            sum +
            measures.ORDERED.reduce(function (all, name) {
                return all + (today[measures.countName(id, name)] || 0);
            }, 0)
        );
    }, 0);
}

module.exports = describeShops;
