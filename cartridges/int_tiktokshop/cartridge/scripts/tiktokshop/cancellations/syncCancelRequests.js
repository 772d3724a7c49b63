'use strict';

var cancellations = require('../openapi/cancellations');
var listReading = require('../openapi/rules/listReading');
var strangeAnswer = require('../openapi/rules/strangeAnswer');
var durations = require('../platform/rules/durations');
var notice = require('../platform/rules/notice');
var clock = require('../platform/clock');
var connectionsModule = require('../shops/store/connections');
var shopSettings = require('../platform/shopSettings');
var storedValues = require('../platform/storedValues');
var cancelRequest = require('../lifecycle/store/ledger/cancelRequest');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var log = require('../platform/log');
var transaction = require('../platform/transaction');
var eachInTransaction = require('../platform/eachInTransaction');
var eachShop = require('../shops/eachShop');
var openAccess = require('../shops/openAccess');
var noticeText = require('../platform/noticeText');
var openRequest = require('./openRequest');

/** @typedef {import('../openapi/rules/cancelRequest').CancelRequest} CancelRequest */
/** @typedef {import('../openapi/rules/cancelRequest').ListedRequest} ListedRequest */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('../platform/shopSettings').ShopObject} ShopObject */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/** Sellers have hours to answer: asking four times an hour is often enough, and webhooks are no promise. */
var PAUSE = 15 * durations.MINUTE;

/** Pages of a run: more than any shop has open. */
var MAX_PAGES = 100;

/**
 * Asks each shop for buyers who want to cancel and wait for an answer; each gets a task. What cannot be asked now is
 * asked in the next run.
 * @returns {Notice[]} what of TikTok's answers was not as documented
 */
function syncCancelRequests() {
    var shops = shopSettings.shopsOfSite().filter(function (shop) {
        return isTime(shop) && shopSettings.reporterOfShop(shop) === 'cartridge';
    });
    var connections = connectionsModule.connectionsOf(shops).filter(connectionsModule.canCall);
    return eachShop(connections, function (connection) {
        var result = syncShop(openAccess(connection, 'deadline'));
        var end = result.end;
        var faults = result.faults;
        if (end === 'read' || end === 'endless') {
            transaction.inTransaction(function () {
                return storedValues.storeValue(cursorOf(connection.shop), clock.isoNow());
            });
        }
        return faults
            .map(function (fault) {
                return strange(fault.msg || '');
            })
            .concat(noticesOf(end, connection));
    });
}

/**
 * What people are told of a list that was not read to its end.
 * @param {ShopRead['end']} end
 * @param {Connection} connection
 * @returns {Notice[]}
 */
function noticesOf(end, connection) {
    if (end === 'endless') {
        return [strange(listReading.endlessList())];
    }
    return end === 'too-long' ? [requestsLeft(connection)] : [];
}

/**
 * @param {Notice | string} why
 * @returns {Notice}
 */
function strange(why) {
    return strangeAnswer.strangeAnswerOf('Search Cancellations', why);
}

/**
 * @param {Connection} connection
 * @returns {Notice}
 */
function requestsLeft(connection) {
    var shop = connection.shop;
    return notice.notice('job.tasks.requests_left', [
        shop.custom.shopName || shop.custom.shopId,
        MAX_PAGES * cancellations.CANCELLATIONS_PER_PAGE
    ]);
}

/**
 * Something has happened: the next run asks this shop, whenever it was asked last. Needs a transaction.
 * @param {Connection} connection
 */
function markSyncDue(connection) {
    storedValues.storeValue(cursorOf(connection.shop), '');
}

/**
 * @param {ShopObject} shop
 * @returns {boolean}
 */
function isTime(shop) {
    return clock.hasPassedSince(storedValues.getValue(cursorOf(shop)), PAUSE);
}

/**
 * @param {ShopObject} shop
 * @returns {string}
 */
function cursorOf(shop) {
    return 'cancelRequests-' + shop.custom.shopId;
}

/**
 * The result of asking one shop.
 * @typedef {Object} ShopRead
 * @property {'read' | 'endless' | 'too-long' | 'failed'} end - How the reading ended. `endless`: TikTok names next
 *     pages, although nothing new comes. `too-long`: TikTok has more than one run reads. `failed`: TikTok did not
 *     answer.
 * @property {Outcome[]} faults - What differs in TikTok's answers from its documentation.
 */

/**
 * @param {ShopAccess} access
 * @returns {ShopRead}
 */
function syncShop(access) {
    var faults = [];
    var reading = listReading.startReading();
    var pageToken = '';
    for (var page = 0; page < MAX_PAGES && pageToken !== null && !listReading.isEndless(reading); page += 1) {
        var found = cancellations.fetchOpenRequests(access.shop.api, pageToken);
        var fault = found.ok ? found.data.fault : found.fault;
        if (fault) {
            faults.push(fault);
        }
        if (!found.ok) {
            log.logOf('cancel').warn(
                'TikTok did not tell of cancellation requests: ' + (found.code || noticeText.noticeText(found.told))
            );
            return { end: 'failed', faults: faults };
        }
        rememberAll(found.data.items, access.connection.shop.custom.shopId);
        reading = listReading.readOn(
            reading,
            found.data.items.map(function (item) {
                return item.cancelId;
            })
        );
        pageToken = found.data.nextPageToken || null;
    }
    if (pageToken === null) {
        return { end: 'read', faults: faults };
    }
    return { end: listReading.isEndless(reading) ? 'endless' : 'too-long', faults: faults };
}

/**
 * @param {ListedRequest[]} listed
 * @param {string} shopId
 */
function rememberAll(listed, shopId) {
    eachInTransaction(listed, function (item) {
        var request = item.request;
        if (request) {
            remember(request, shopId);
        }
    });
}

/**
 * Requests for orders that are not here yet are found again.
 * @param {CancelRequest} request
 * @param {string} shopId
 */
function remember(request, shopId) {
    var entry = findEntry.findEntry(request.orderId);
    var known = entry ? cancelRequest.cancelRequestOf(entry) : null;
    var isKnown = known !== null && known.cancelId === request.cancelId;
    // What was closed too early, because TikTok's order did not show it yet, is open while TikTok lists it.
    if (!entry || (isKnown && known.state !== 'closed')) {
        return;
    }
    openRequest(entry, request, shopId);
}

module.exports = {
    syncCancelRequests: syncCancelRequests,
    markSyncDue: markSyncDue
};
