'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var eachInTransaction = require('../platform/eachInTransaction');
var readReturnsOf = require('../returns/readReturnsOf');
var findOrders = require('../shops/findOrders');
var judgeOrder = require('./judgeOrder');
var judgeRequest = require('./judgeRequest');
var judgeReturn = require('./judgeReturn');
var readCancellationsOf = require('./readCancellationsOf');
var difference = require('./rules/difference');
var differences = require('./store/differences');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./differenceSink').DifferenceSink} DifferenceSink */
/** @typedef {import('./rules/difference').Difference} Difference */
/** @typedef {import('./rules/reconcileRun').ReconcileRun} ReconcileRun */
/** @typedef {import('./store/differences').DifferenceObject} DifferenceObject */

/** Differences of one portion: as many as Get Order Detail takes orders. */
var PORTION = 50;

/**
 * What a second look has come to.
 * @typedef {Object} Looked
 * @property {Notice | null} problem - Why TikTok did not tell, or that some of what it told could not be read; null
 *     when all was.
 * @property {boolean} isRead - Whether TikTok has answered.
 * @property {boolean} isAll - Whether no difference is left that the comparison has not seen.
 */

/**
 * Something that was read, of the differences that are about it; null where it is too early to say.
 * @typedef {Object} Second
 * @property {string} id
 * @property {() => Difference[] | null} judge
 */

/**
 * Looks again at known differences that this comparison has not found, some at a time: of orders outside of its time
 * they may still be there. Those that were read and are no longer there are removed.
 * @param {ShopAccess} access
 * @param {ReconcileRun} run
 * @param {DifferenceSink} sink
 * @returns {Looked}
 */
function lookAgain(access, run, sink) {
    var seenAt = new Date(run.startedAt);
    var unseen = differences.unseenDifferences(access.connection.shop.custom.shopId, seenAt, PORTION);
    var ofReturns = unseen.filter(function (object) {
        return difference.isAboutReturn(object.custom.kind);
    });
    var ofRequests = unseen.filter(function (object) {
        return difference.isAboutRequest(object.custom.kind);
    });
    var ofOrders = unseen.filter(function (object) {
        return ofReturns.concat(ofRequests).indexOf(object) < 0;
    });
    var orders = findOrders(access, uniqueIds(ofOrders));
    var returns = readReturnsOf(access, orders.hasFailed ? [] : uniqueIds(ofReturns));
    var requests = readCancellationsOf(access, orders.hasFailed || returns.failure ? [] : uniqueIds(ofRequests));
    var problem = orders.problem || returns.problem || requests.problem;
    if (orders.hasFailed || returns.failure || requests.failure) {
        return { problem: problem, isRead: false, isAll: false };
    }
    var seconds = orders.orders
        .map(function (order) {
            return {
                id: order.id,
                judge: function () {
                    return judgeOrder(access.connection.shop, order, run.since);
                }
            };
        })
        .concat(
            returns.items.map(function (told) {
                return {
                    id: told.returnId,
                    judge: function () {
                        return judgeReturn(told);
                    }
                };
            })
        )
        .concat(
            ofRequests.map(function (_ref) {
                var custom = _ref.custom;
                var orderId = custom.externalOrderId || '';
                var there = requests.items.filter(function (one) {
                    return one.orderId === orderId;
                });
                return {
                    id: custom.about || '',
                    judge: function () {
                        return judgeRequest(orderId, there);
                    }
                };
            })
        );
    var judged = judgeAll(seconds, sink);
    var gone = unseen.filter(function (object) {
        return (
            object.custom.seenAt < seenAt &&
            (isForeign(object, orders.foreign) || judged.indexOf(object.custom.about || '') >= 0)
        );
    });
    eachInTransaction(gone, differences.removeDifference);
    eachInTransaction(
        unseen.filter(function (object) {
            return gone.indexOf(object) < 0;
        }),
        function (object) {
            object.custom.seenAt = seenAt;
        }
    );
    run.counts.gone += gone.length;
    return { problem: problem, isRead: true, isAll: unseen.length < PORTION };
}

/**
 * @param {Second[]} seconds
 * @param {DifferenceSink} sink
 * @returns {string[]} ids of what could be judged; what is still there, the sink has seen
 */
function judgeAll(seconds, sink) {
    var judged = [];
    seconds.forEach(function (second) {
        return sink.judge(second.id, function () {
            var found = second.judge();
            if (found !== null) {
                judged.push(second.id);
            }
            return found;
        });
    });
    return judged;
}

/**
 * An order that TikTok does not know differs in one way only: it is here.
 * @param {DifferenceObject} object
 * @param {string[]} foreign
 * @returns {boolean}
 */
function isForeign(object, foreign) {
    var isHere = object.custom.kind === 'missing-on-tiktok' && findEntry.findEntry(object.custom.about || '') !== null;
    return foreign.indexOf(object.custom.about || '') >= 0 && !isHere;
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

module.exports = lookAgain;
