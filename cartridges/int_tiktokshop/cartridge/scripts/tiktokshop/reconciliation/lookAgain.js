'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var eachInTransaction = require('../platform/eachInTransaction');
var readReturnsOf = require('../returns/readReturnsOf');
var fetchOrdersById = require('../shops/orders/fetchOrdersById');
var judgeOrder = require('./judgeOrder');
var judgeRequest = require('./judgeRequest');
var judgeReturn = require('./judgeReturn');
var readCancellationsOf = require('./readCancellationsOf');
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
    var read = readAgain(access, unseen, run.since);
    if (!read.isRead) {
        return { problem: read.problem, isRead: false, isAll: false };
    }
    var judged = judgeAll(read.seconds, sink);
    var gone = unseen.filter(function (object) {
        return (
            object.custom.seenAt < seenAt &&
            (isForeign(object, read.foreign) || judged.indexOf(object.custom.about || '') >= 0)
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
    return { problem: read.problem, isRead: true, isAll: unseen.length < PORTION };
}

/**
 * What TikTok told of the differences that are looked at again.
 * @typedef {Object} ReadAgain
 * @property {Notice | null} problem
 * @property {boolean} isRead
 * @property {Second[]} seconds
 * @property {string[]} foreign - Ids of orders that TikTok says are not of this shop.
 */

/**
 * Asks TikTok for orders, returns and requests while it answers.
 * @param {ShopAccess} access
 * @param {DifferenceObject[]} unseen
 * @param {number} since
 * @returns {ReadAgain}
 */
function readAgain(access, unseen, since) {
    var about = differences.bySubject(unseen);
    var orders = fetchOrdersById(access, differences.orderIdsOf(about.orders));
    var returns = readReturnsOf(access, orders.hasFailed ? [] : differences.orderIdsOf(about.returns));
    var requests = readCancellationsOf(
        access,
        orders.hasFailed || returns.failure ? [] : differences.orderIdsOf(about.requests)
    );
    var ofOrders = orders.orders.map(function (order) {
        return {
            id: order.id,
            judge: function () {
                return judgeOrder(access.connection.shop, order, since);
            }
        };
    });
    var ofReturns = returns.items.map(function (told) {
        return {
            id: told.returnId,
            judge: function () {
                return judgeReturn(told);
            }
        };
    });
    var ofRequests = about.requests.map(function (item) {
        var custom = item.custom;
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
    });
    return {
        problem: orders.problem || returns.problem || requests.problem,
        isRead: !orders.hasFailed && !returns.failure && !requests.failure,
        seconds: ofOrders.concat(ofReturns, ofRequests),
        foreign: orders.foreign
    };
}

/**
 * @param {Second[]} seconds
 * @param {DifferenceSink} sink
 * @returns {string[]} ids of what could be judged; what is still there, the sink has seen
 */
function judgeAll(seconds, sink) {
    var judged = [];
    seconds.forEach(function (second) {
        sink.judge(second.id, function () {
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

module.exports = lookAgain;
