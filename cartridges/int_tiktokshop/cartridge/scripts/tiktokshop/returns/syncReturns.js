'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var returnsDue = require('../lifecycle/store/ledger/due/returnsDue');
var returns = require('../openapi/returns');
var shopRefusal = require('../openapi/rules/shopRefusal');
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
var awaitedOrders = require('./rules/awaitedOrders');
var readReturnsOf = require('./readReturnsOf');
var returnsPass = require('./returnsPass');
var earlierAwaited = require('./store/earlierAwaited');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/returns').ReturnFilter} ReturnFilter */
/** @typedef {import('../openapi/returns').ReturnPage} ReturnPage */
/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./returnsPass').ReturnsPass} ReturnsPass */

/** A return that changes while its page is read may leave the window: windows overlap. All times in seconds. */
var OVERLAP = 10 * 60;

/** How far the first run of a shop looks back: what is open then is rarely older. */
var FIRST = 30 * durations.DAY_IN_SECONDS;

/** How often the list is read at most, if returns leave it meanwhile. */
var MAX_READINGS = 3;

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
 * @param {ReturnsPass} [pass] - what to do with them
 * @returns {SyncedReturns}
 */
function syncReturns(maxPages, pass) {
    if (pass === undefined) {
        pass = returnsPass.applyingPass();
    }
    var result = { applied: 0, withoutOrder: 0, forgotten: 0, problems: [] };
    connections
        .siteConnections()
        .filter(connections.canCall)
        .forEach(function (connection) {
            // Buyers' deadlines run from when they ask: what was not read cannot be answered.
            var ofShop = syncShop(openAccess(connection, 'deadline'), maxPages, pass);
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
 * @param {ReturnsPass} pass
 * @returns {ShopReturns}
 */
function syncShop(access, maxPages, pass) {
    var result = { applied: 0, withoutOrder: 0, forgotten: 0, problems: [], missing: [] };
    var work = { access: access, pass: pass, result: result };
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
    var left = readAwaited(work, awaited, turn);
    readDue(work);
    var read = readPages(work, { changedFrom: beginOf(before, now), changedTo: now }, maxPages);
    if (read !== null) {
        var lists = awaitedOrders.awaitedLists(awaitedOrders.awaitedOrders(left, result.missing));
        result.forgotten = awaitedOrders.forgottenOrders(left, result.missing);
        var earlier = lists.slice(1);
        read.awaited = lists[0];
        read.turn = earlier.length === 0 ? 0 : turn;
        if (!pass.isDry) {
            transaction.inTransaction(function () {
                storedValues.storeRecord(key, read);
                earlierAwaited.storeEarlierAwaited(shopId, earlier);
            });
        }
    }
    return result;
}

/**
 * Reading the returns of one shop.
 * @typedef {Object} Work
 * @property {ShopAccess} access
 * @property {ReturnsPass} pass
 * @property {ShopReturns} result
 */

/**
 * Reads the returns of awaited orders that have come, as many as one call may ask for.
 * @param {Work} work
 * @param {string[]} awaited
 * @param {number} turn
 * @returns {string[]} the orders that are still awaited
 */
function readAwaited(work, awaited, turn) {
    var access = work.access,
        result = work.result;
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
    takeAll(work, read);
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
 * @param {Work} work
 */
function readDue(work) {
    var due = returnsDue.dueForReturns(work.access.connection.shop.custom.shopId, MAX_DUE);
    listsModule.portionsOf(due, ORDERS_PER_CALL).every(function (some) {
        return readReturnsDue(work, some);
    });
}

/**
 * Reads the returns of some orders. Where one cannot be read, it may be of any of them: then the halves are read by
 * themselves.
 * @param {Work} work
 * @param {LedgerEntry[]} due
 * @returns {boolean} false when TikTok does not answer
 */
function readReturnsDue(work, due) {
    var access = work.access,
        pass = work.pass,
        result = work.result;
    var shopId = access.connection.shop.custom.shopId;
    var ids = due.map(function (entry) {
        return entry.custom.externalOrderId;
    });
    var read = readReturnsOf(access, ids);
    takeAll(work, read);
    if (read.failure) {
        noteFailure(access, read.failure, null, result);
        return false;
    }
    if (!read.problem) {
        if (!pass.isDry) {
            eachInTransaction(due, returnsDue.endReturnsDue);
        }
        return true;
    }
    if (due.length === 1) {
        result.problems.push(notice.notice('job.returns.not_read', [shopId, read.problem]));
        return true;
    }
    var half = Math.ceil(due.length / 2);
    return readReturnsDue(work, due.slice(0, half)) && readReturnsDue(work, due.slice(half));
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
 * Reads the list again if it was short: a return that changes meanwhile leaves it, and another one slips to a page that
 * was read before.
 * @param {Work} work
 * @param {ReturnFilter} filter
 * @param {number} maxPages
 * @returns {Read | null} how far all was read; null where TikTok has not told all
 */
function readPages(work, filter, maxPages) {
    var list = readList(work, filter, maxPages);
    for (var reading = 1; list.isShort && reading < MAX_READINGS; reading += 1) {
        list = readList(work, filter, maxPages);
    }
    if (list.isShort) {
        work.result.problems.push(notice.notice('job.returns.short', [work.access.connection.shop.custom.shopId]));
    }
    return list.read;
}

/**
 * Reads the list once. It is short if fewer returns came than TikTok counted with the first page.
 * @param {Work} work
 * @param {ReturnFilter} filter
 * @param {number} maxPages
 * @returns {{ read: Read | null, isShort: boolean }}
 */
function readList(work, filter, maxPages) {
    var access = work.access,
        result = work.result;
    var pageToken = '';
    var last = 0;
    var expected = 0;
    var count = 0;
    for (var page = 0; page < maxPages; page += 1) {
        var found = readPage(access, filter, pageToken);
        var fault = found.ok ? found.data.fault : found.fault;
        if (fault) {
            result.problems.push(notice.notice('job.tasks.strange_answer', ['Search Returns', fault.msg || '']));
        }
        if (!found.ok) {
            noteFailure(access, found, fault || null, result, shopRefusal.isAboutPage(pageToken, found));
            return { read: null, isShort: false };
        }
        takeAll(work, found.data);
        last = found.data.items.reduce(function (latest, one) {
            return Math.max(latest, one.changedAt);
        }, last);
        count += found.data.items.length + found.data.unread.length;
        expected = pageToken === '' ? found.data.count : expected;
        pageToken = found.data.nextPageToken;
        if (pageToken === '') {
            return { read: { until: filter.changedTo || 0 }, isShort: count < expected };
        }
    }
    return { read: last === 0 ? null : { until: last, isCutShort: true }, isShort: false };
}

/**
 * @param {ShopAccess} access
 * @param {ReturnFilter} filter
 * @param {string} pageToken
 * @returns {ApiResult<ReturnPage>}
 */
function readPage(access, filter, pageToken) {
    return returns.fetchReturns(access.shop.api, filter, pageToken);
}

/**
 * @param {ShopAccess} access
 * @param {ApiResult<ReturnPage> & { ok: false }} found
 * @param {Outcome | null} fault
 * @param {SyncedReturns} result
 * @param {boolean} [isOfPage]
 */
function noteFailure(access, found, fault, result, isOfPage) {
    if (isOfPage === undefined) {
        isOfPage = false;
    }
    var shopId = access.connection.shop.custom.shopId;
    log.logOf('returns').warn(
        'TikTok did not tell of returns of shop ' + shopId + ': ' + (found.code || noticeText.noticeText(found.told))
    );
    // A shop that TikTok refuses is shown as such, and a call that was not even made comes with the next run.
    if (!fault && !access.shop.isUnavailable && (isOfPage || !isShopRefused(access, found))) {
        result.problems.push(notice.notice('job.returns.not_read', [shopId, found.told]));
    }
}

/**
 * Takes the returns of an answer. A return that could not be read is read again; if its order is not here, together
 * with the order.
 * @param {Work} values
 * @param {Answered} read
 */
function takeAll(_ref, read) {
    var access = _ref.access,
        pass = _ref.pass,
        result = _ref.result;
    var shopId = access.connection.shop.custom.shopId;
    var miss = function (orderId) {
        result.missing.push(orderId);
        result.withoutOrder += 1;
    };
    pass.take(read.items, shopId, function (told, what) {
        result.applied += what === 'applied' ? 1 : 0;
        if (what === 'without-order') {
            miss(told.orderId);
        } else if (what === 'failed') {
            result.problems.push(notice.notice('job.returns.not_applied', [told.returnId]));
        }
    });
    read.unread.forEach(function (unread) {
        var orderId = unread.item.orderId;
        pass.keepUnread(unread, shopId);
        if (orderId !== '' && !findEntry.findEntry(orderId)) {
            miss(orderId);
        }
    });
}

/**
 * The returns of an answer.
 * @typedef {Pick<ReturnPage, 'items' | 'unread'>} Answered
 */

module.exports = syncReturns;
