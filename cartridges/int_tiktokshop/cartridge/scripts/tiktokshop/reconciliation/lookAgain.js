'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var returns = require('../openapi/returns');
var eachInTransaction = require('../platform/eachInTransaction');
var findOrders = require('../shops/findOrders');
var judgeOrder = require('./judgeOrder');
var judgeReturn = require('./judgeReturn');
var difference = require('./rules/difference');
var differences = require('./store/differences');

/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/returns').ReturnPage} ReturnPage */
/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./differenceSink').DifferenceSink} DifferenceSink */
/** @typedef {import('./rules/reconcileRun').ReconcileRun} ReconcileRun */
/** @typedef {import('./store/differences').DifferenceObject} DifferenceObject */

/** Differences of one portion: as many as Get Order Detail takes orders. */
var PORTION = 50;

/**
 * What a second look has come to.
 * @typedef {Object} Looked
 * @property {Notice | null} problem - Why TikTok did not tell; null when it did.
 * @property {boolean} isAll - Whether no difference is left that the comparison has not seen.
 */

/**
 * Looks again at known differences that this comparison has not found, some at a time: of orders outside of its time
 * they may still be there. The others are removed.
 * @param {ShopAccess} access
 * @param {ReconcileRun} run
 * @param {DifferenceSink} sink
 * @returns {Looked}
 */
function lookAgain(access, run, sink) {
    var seenAt = new Date(run.startedAt);
    var unseen = differences.unseenDifferences(access.connection.shop.custom.shopId, seenAt, PORTION);
    var problem = lookAt(access, unseen, sink, run.since, function (object) {
        return stillThere(object, seenAt);
    });
    if (problem) {
        return { problem: problem, isAll: false };
    }
    eachInTransaction(
        unseen.filter(function (object) {
            return sink.broken.indexOf(object.custom.about || '') >= 0;
        }),
        function (object) {
            return stillThere(object, seenAt);
        }
    );
    var gone = unseen.filter(function (object) {
        return object.custom.seenAt < seenAt;
    });
    eachInTransaction(gone, differences.removeDifference);
    run.counts.gone += gone.length;
    return { problem: null, isAll: unseen.length < PORTION };
}

/**
 * @param {DifferenceObject} object
 * @param {Date} seenAt
 */
function stillThere(object, seenAt) {
    object.custom.seenAt = seenAt;
}

/**
 * Compares again what differences are about.
 * @param {ShopAccess} access
 * @param {DifferenceObject[]} objects
 * @param {DifferenceSink} sink
 * @param {number} since
 * @param {(object: DifferenceObject) => void} keep - is called in a transaction with each of which it is too early to
 *     say
 * @returns {Notice | null}
 */
function lookAt(access, objects, sink, since, keep) {
    var ofOrders = objects.filter(function (object) {
        return !difference.isAboutReturn(object.custom.kind);
    });
    var ofReturns = objects.filter(function (object) {
        return difference.isAboutReturn(object.custom.kind);
    });
    var keepAll = function (some, id) {
        return eachInTransaction(
            some.filter(function (object) {
                return object.custom.about === id;
            }),
            keep
        );
    };
    var judge = function (some, id, run) {
        return sink.judge(id, function () {
            var found = run();
            if (found === null) {
                keepAll(some, id);
            }
            return found;
        });
    };
    var found = findOrders(access, uniqueIds(ofOrders));
    found.orders.forEach(function (order) {
        return judge(ofOrders, order.id, function () {
            return judgeOrder(access.connection.shop, order, since);
        });
    });
    found.foreign
        .filter(function (id) {
            return findEntry.findEntry(id) !== null;
        })
        .forEach(function (id) {
            return keepAll(ofOrders.filter(isMissingThere), id);
        });
    var returns = ofReturns.length > 0 && !found.problem ? readReturns(access, uniqueIds(ofReturns)) : null;
    if (returns) {
        returns.items.forEach(function (told) {
            return judge(ofReturns, told.returnId, function () {
                return judgeReturn(told);
            });
        });
    }
    return found.problem || (returns && returns.problem);
}

/**
 * @param {DifferenceObject} object
 * @returns {boolean}
 */
function isMissingThere(object) {
    return object.custom.kind === 'missing-on-tiktok';
}

/**
 * @param {DifferenceObject[]} objects
 * @returns {string[]}
 */
function uniqueIds(objects) {
    return objects
        .map(function (object) {
            return object.custom.externalOrderId || '';
        })
        .filter(function (id, index, all) {
            return id !== '' && all.indexOf(id) === index;
        });
}

/**
 * All returns of orders, at most fifty.
 * @param {ShopAccess} access
 * @param {string[]} orderIds
 * @returns {{ items: TikTokReturn[], problem: Notice | null }}
 */
function readReturns(access, orderIds) {
    var items = [];
    var pageToken = '';
    do {
        var page = readPage(access, orderIds, pageToken);
        if (!page.ok) {
            return { items: items, problem: page.told };
        }
        items = items.concat(page.data.items);
        pageToken = page.data.nextPageToken;
    } while (pageToken !== '');
    return { items: items, problem: null };
}

/**
 * @param {ShopAccess} access
 * @param {string[]} orderIds
 * @param {string} pageToken
 * @returns {ApiResult<ReturnPage>}
 */
function readPage(access, orderIds, pageToken) {
    return returns.fetchReturns(access.shop.api, { orderIds: orderIds }, pageToken);
}

module.exports = {
    lookAgain: lookAgain,
    readReturns: readReturns
};
