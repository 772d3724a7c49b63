'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var returnsDue = require('../lifecycle/store/ledger/due/returnsDue');
var returnsModule = require('../openapi/returns');
var clock = require('../platform/clock');
var eachInTransaction = require('../platform/eachInTransaction');
var log = require('../platform/log');
var noticeText = require('../platform/noticeText');
var durations = require('../platform/rules/durations');
var listsModule = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var isShopRefused = require('../shops/isShopRefused');
var openAccess = require('../shops/openAccess');
var connections = require('../shops/store/connections');
var applyReturn = require('./applyReturn');
var awaitedOrders = require('./rules/awaitedOrders');
var readReturnsOf = require('./readReturnsOf');
var earlierAwaited = require('./store/earlierAwaited');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/returns').ReturnFilter} ReturnFilter */
/** @typedef {import('../openapi/returns').ReturnPage} ReturnPage */
/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/** A return that changes while its page is read may leave the window: windows overlap. All times in seconds. */
var OVERLAP = 10 * 60;

/** How far the first run of a shop looks back: what is open then is rarely older. */
var FIRST = 30 * durations.DAY_IN_SECONDS;

/** Orders that one call asks for. */
var ORDERS_PER_CALL = 50;

/** Orders of one run that had left before they came here; the next run reads the others. */
var MAX_DUE = 1000;

/**
 * What came of reading the returns of all shops.
 * @typedef {Object} SyncedReturns
 * @property {number} applied - Returns that were new or had changed.
 * @property {number} withoutOrder - Returns of orders that this site does not have.
 * @property {number} forgotten - Such orders that the cartridge no longer waits for, because it waits for too many.
 * @property {Notice[]} problems - What went wrong, or was not as documented.
 */

/**
 * How far the returns of a shop were read.
 * @typedef {Object} Read
 * @property {number} until - Seconds since the epoch; 0 before the first run.
 * @property {boolean} [isCutShort] - Whether the run ended there although more had changed.
 * @property {string[]} [awaited] - The latest orders that were not here although TikTok has a return of them: their
 *     returns are read when they come.
 * @property {number} [turn] - Which of the earlier ones were looked for last.
 */

/**
 * What came of the returns of one shop.
 * @typedef {SyncedReturns & { missing: string[] }} ShopReturns
 */

/**
 * Asks TikTok which returns of each shop have changed, and applies them. A run that is cut short reads the same time
 * again with the next, because the cursor moves after the last page; a run that reads all the pages it may moves it to
 * the last change that it has seen.
 * @param {number} maxPages - pages of fifty returns for each shop
 * @returns {SyncedReturns}
 */
function syncReturns(maxPages) {
    var result = { applied: 0, withoutOrder: 0, forgotten: 0, problems: [] };
    connections
        .siteConnections()
        .filter(connections.canCall)
        .forEach(function (connection) {
            // Buyers' deadlines run from when they ask: what was not read cannot be answered.
            var ofShop = syncShop(openAccess(connection, 'deadline'), maxPages);
            result.applied += ofShop.applied;
            result.withoutOrder += ofShop.withoutOrder;
            result.forgotten += ofShop.forgotten;
            result.problems = result.problems.concat(ofShop.problems);
        });
    return result;
}

/**
 * @param {ShopAccess} access
 * @param {number} maxPages
 * @returns {ShopReturns}
 */
function syncShop(access, maxPages) {
    var result = { applied: 0, withoutOrder: 0, forgotten: 0, problems: [], missing: [] };
    var shopId = access.connection.shop.custom.shopId;
    var key = 'returns-' + shopId;
    var now = clock.epochSeconds();
    var before = storedValues.getRecord(key, { until: 0 });
    var turn = (before.turn || 0) + 1;
    var awaited = earlierAwaited
        .earlierAwaited(shopId)
        .reduce(function (all, list) {
            return all.concat(list);
        }, [])
        .concat(before.awaited || []);
    var left = readAwaited(access, awaited, turn, result);
    readDue(access, result);
    var read = readPages(access, { changedFrom: beginOf(before, now), changedTo: now }, maxPages, result);
    if (read !== null) {
        var lists = awaitedOrders.awaitedLists(awaitedOrders.awaitedOrders(left, result.missing));
        result.forgotten = awaitedOrders.forgottenOrders(left, result.missing);
        var earlier = lists.slice(1);
        read.awaited = lists[0];
        read.turn = earlier.length === 0 ? 0 : turn;
        transaction.inTransaction(function () {
            storedValues.storeRecord(key, read);
            earlierAwaited.storeEarlierAwaited(shopId, earlier);
        });
    }
    return result;
}

/**
 * Reads the returns of awaited orders that have come, as many as one call may ask for.
 * @param {ShopAccess} access
 * @param {string[]} awaited
 * @param {number} turn
 * @param {ShopReturns} result
 * @returns {string[]} the orders that are still awaited
 */
function readAwaited(access, awaited, turn, result) {
    var here = awaitedOrders
        .lookedFor(awaited, turn)
        .filter(function (orderId) {
            return findEntry.findEntry(orderId) !== null;
        })
        .slice(0, ORDERS_PER_CALL);
    if (here.length === 0) {
        return awaited;
    }
    var read = readReturnsOf(access, here);
    applyAll(read.items, access.connection.shop.custom.shopId, result);
    if (read.failure) {
        noteFailure(access, read.failure, null, result);
        return awaited;
    }
    if (read.problem) {
        // The unreadable return may be of any of these orders.
        result.problems.push(
            notice.notice('job.returns.not_read', [access.connection.shop.custom.shopId, read.problem])
        );
        return awaited;
    }
    return awaited.filter(function (orderId) {
        return here.indexOf(orderId) < 0;
    });
}

/**
 * Reads the returns of orders that had left before they came here. What TikTok does not tell now stays due.
 * @param {ShopAccess} access
 * @param {ShopReturns} result
 */
function readDue(access, result) {
    var due = returnsDue.dueForReturns(access.connection.shop.custom.shopId, MAX_DUE);
    listsModule.portionsOf(due, ORDERS_PER_CALL).every(function (some) {
        return readReturnsDue(access, some, result);
    });
}

/**
 * Reads the returns of some orders. Where one cannot be read, it may be of any of them: then the halves are read by
 * themselves.
 * @param {ShopAccess} access
 * @param {LedgerEntry[]} due
 * @param {ShopReturns} result
 * @returns {boolean} false when TikTok does not answer
 */
function readReturnsDue(access, due, result) {
    var shopId = access.connection.shop.custom.shopId;
    var ids = due.map(function (entry) {
        return entry.custom.externalOrderId;
    });
    var read = readReturnsOf(access, ids);
    applyAll(read.items, shopId, result);
    if (read.failure) {
        noteFailure(access, read.failure, null, result);
        return false;
    }
    if (!read.problem) {
        eachInTransaction(due, returnsDue.endReturnsDue);
        return true;
    }
    if (due.length === 1) {
        result.problems.push(notice.notice('job.returns.not_read', [shopId, read.problem]));
        return true;
    }
    var half = Math.ceil(due.length / 2);
    return readReturnsDue(access, due.slice(0, half), result) && readReturnsDue(access, due.slice(half), result);
}

/**
 * Where a run begins to read. After a run that was cut short it is the last change of that run: with an overlap, a run
 * would never pass more returns than it may read that changed within ten minutes.
 * @param {Read} before
 * @param {number} now
 * @returns {number}
 */
function beginOf(before, now) {
    if (before.until === 0) {
        return now - FIRST;
    }
    return before.isCutShort ? Math.min(before.until, now - OVERLAP) : before.until - OVERLAP;
}

/**
 * @param {ShopAccess} access
 * @param {ReturnFilter} filter
 * @param {number} maxPages
 * @param {ShopReturns} result
 * @returns {Read | null} how far all was read; null where TikTok has not told all
 */
function readPages(access, filter, maxPages, result) {
    var pageToken = '';
    var last = 0;
    for (var page = 0; page < maxPages; page += 1) {
        var found = readPage(access, filter, pageToken);
        var fault = found.ok ? found.data.fault : found.fault;
        if (fault) {
            result.problems.push(notice.notice('job.tasks.strange_answer', ['Search Returns', fault.msg || '']));
        }
        if (!found.ok) {
            noteFailure(access, found, fault || null, result);
            return null;
        }
        applyAll(found.data.items, access.connection.shop.custom.shopId, result);
        last = found.data.items.reduce(function (latest, one) {
            return Math.max(latest, one.changedAt);
        }, last);
        pageToken = found.data.nextPageToken;
        if (pageToken === '') {
            return { until: filter.changedTo || 0 };
        }
    }
    return last === 0 ? null : { until: last, isCutShort: true };
}

/**
 * @param {ShopAccess} access
 * @param {ReturnFilter} filter
 * @param {string} pageToken
 * @returns {ApiResult<ReturnPage>}
 */
function readPage(access, filter, pageToken) {
    return returnsModule.fetchReturns(access.shop.api, filter, pageToken);
}

/**
 * @param {ShopAccess} access
 * @param {ApiResult<ReturnPage> & { ok: false }} found
 * @param {Outcome | null} fault
 * @param {SyncedReturns} result
 */
function noteFailure(access, found, fault, result) {
    var shopId = access.connection.shop.custom.shopId;
    log.logOf('returns').warn(
        'TikTok did not tell of returns of shop ' + shopId + ': ' + (found.code || noticeText.noticeText(found.told))
    );
    // A shop that TikTok refuses is shown as such, and a call that was not even made comes with the next run.
    if (!fault && !access.shop.isUnavailable && !isShopRefused(access, found)) {
        result.problems.push(notice.notice('job.returns.not_read', [shopId, found.told]));
    }
}

/**
 * @param {TikTokReturn[]} returns
 * @param {string} shopId
 * @param {ShopReturns} result
 */
function applyAll(returns, shopId, result) {
    eachInTransaction(returns, function (one) {
        var applied = applyReturn.applyReturn(one, shopId);
        result.applied += applied === 'applied' ? 1 : 0;
        if (applied === 'without-order') {
            result.withoutOrder += 1;
            result.missing.push(one.orderId);
        }
    });
}

/**
 * Reads the returns of the orders that webhooks have named.
 * @param {ShopAccess} access
 * @param {string[]} orderIds
 * @returns {(ApiResult<*> & { ok: false }) | null} null once they are applied, else what went wrong
 */
function syncReturnsOf(access, orderIds) {
    var read = readReturnsOf(access, orderIds);
    var shopId = access.connection.shop.custom.shopId;
    eachInTransaction(read.items, function (one) {
        return applyReturn.applyReturn(one, shopId);
    });
    return read.failure;
}

module.exports = {
    syncReturns: syncReturns,
    syncReturnsOf: syncReturnsOf
};
