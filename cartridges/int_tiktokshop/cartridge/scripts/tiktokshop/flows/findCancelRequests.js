'use strict';

var cancellations = require('../api/cancellations');
var cancelRequest = require('../domain/cancelRequest');
var clock = require('../platform/clock');
var connections = require('../platform/connections');
var cursors = require('../platform/cursors');
var ledger = require('../platform/ledger');
var log = require('../platform/log');
var tasks = require('../platform/tasks');
var inTransaction = require('../platform/transaction');
var callShop = require('./callShop');
var openFreshShop = require('./openFreshShop');

/** @typedef {import('../api/cancellations').CancellationPage} CancellationPage */
/**
 * @template T
 * @typedef {import('../api/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../domain/cancelRequest').CancelRequest} CancelRequest */
/** @typedef {import('../platform/connections').Connection} Connection */
/** @typedef {import('./callShop').ShopAccess} ShopAccess */

/** Sellers have hours to answer: asking four times an hour is often enough, and webhooks are no promise. */
var PAUSE = 15 * 60 * 1000;

/** Pages of fifty requests; more than any shop has open. */
var MAX_PAGES = 100;

/**
 * Asks each shop for buyers who want to cancel and wait for an answer; each gets a task. What cannot be asked now is
 * asked in the next run.
 */
function findCancelRequests() {
    connections
        .allConnections()
        .filter(function (connection) {
            return connections.canCall(connection) && isTime(connection);
        })
        .forEach(function (connection) {
            if (findIn({ shop: openFreshShop(connection), connection: connection })) {
                inTransaction(function () {
                    return cursors.moveCursor(cursorOf(connection), clock.isoNow());
                });
            }
        });
}

/**
 * Something has happened: the next run asks this shop, whenever it was asked last. Needs a transaction.
 * @param {Connection} connection
 */
function askAtOnce(connection) {
    cursors.moveCursor(cursorOf(connection), '');
}

/**
 * @param {Connection} connection
 * @returns {boolean}
 */
function isTime(connection) {
    var last = cursors.cursorValue(cursorOf(connection));
    return last === '' || new Date(last) <= clock.fromNow(-PAUSE);
}

/**
 * @param {Connection} connection
 * @returns {string}
 */
function cursorOf(connection) {
    return 'cancelRequests-' + connection.custom.shopId;
}

/**
 * @param {ShopAccess} access
 * @returns {boolean} whether all pages were read
 */
function findIn(access) {
    var pageToken = '';
    for (var page = 0; page < MAX_PAGES && pageToken !== null; page += 1) {
        var found = readPage(access, pageToken);
        if (!found.ok) {
            log.logOf('cancel').warn('TikTok did not tell of cancellation requests: ' + (found.code || found.message));
            return false;
        }
        rememberAll(found.data.cancellations || [], access.connection.custom.shopId);
        pageToken = found.data.next_page_token || null;
    }
    return pageToken === null;
}

/**
 * @param {ShopAccess} access
 * @param {string} pageToken
 * @returns {ApiResult<CancellationPage>}
 */
function readPage(access, pageToken) {
    return callShop(access, function () {
        return cancellations.searchOpenRequests(access.shop.api, pageToken);
    });
}

/**
 * @param {*[]} cancellations
 * @param {string} shopId
 */
function rememberAll(cancellations, shopId) {
    cancellations.map(cancelRequest.readCancelRequest).forEach(function (request) {
        if (request) {
            inTransaction(function () {
                return remember(request, shopId);
            });
        }
    });
}

/**
 * Requests for orders that are not here yet are found again.
 * @param {CancelRequest} request
 * @param {string} shopId
 */
function remember(request, shopId) {
    var entry = ledger.findEntry(request.orderId);
    var known = entry ? ledger.cancelRequestOf(entry) : null;
    if (!entry || (known && known.cancelId === request.cancelId)) {
        return;
    }
    ledger.storeCancelRequest(entry, {
        cancelId: request.cancelId,
        orderId: request.orderId,
        reason: request.reason,
        askedAt: request.askedAt,
        answerBy: request.answerBy,
        state: 'open',
        choice: '',
        remark: '',
        alerted: ''
    });
    tasks.enqueue('cancellation-' + request.cancelId, 'answer-cancellation', {
        orderNo: entry.custom.orderNo || '',
        externalOrderId: request.orderId,
        shopId: shopId,
        payload: { cancelId: request.cancelId }
    });
}

module.exports = {
    findCancelRequests: findCancelRequests,
    askAtOnce: askAtOnce
};
