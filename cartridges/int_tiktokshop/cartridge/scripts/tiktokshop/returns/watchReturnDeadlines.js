'use strict';

var alertOperations = require('../lifecycle/alertOperations');
var returnsDue = require('../lifecycle/store/ledger/due/returnsDue');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var eachInTransaction = require('../platform/eachInTransaction');
var notice = require('../platform/rules/notice');
var answers = require('./rules/returnChoice');
var deadlineAlert = require('./rules/returnDeadline');
var returnObject = require('./store/returnObject');

/** @typedef {import('./store/returnObject').ReturnObject} ReturnObject */

/** How long before the deadline operations are told that the answer is missing. */
var LATE = 12 * durations.HOUR;

/** How long after its deadline a return is read again with each run. Later TikTokShop-Reconcile finds what differs. */
var READ_AGAIN = 3 * durations.DAY;

/**
 * Alerts operations of returns whose deadline is near or has passed, once each. Those that have passed keep no others
 * from being looked at: the returns of a shop that cannot be called stay among them.
 * @param {number} limit - returns of each kind that one run looks at
 * @returns {number} how many deadlines have passed without an answer
 */
function watchReturnDeadlines(limit) {
    var missed = missedReturns(limit);
    eachInTransaction(returnObject.returnsDueBetween(clock.now(), clock.fromNow(LATE), limit).concat(missed), alertOf);
    eachInTransaction(missed, haveReadAgain);
    return missed.length;
}

/**
 * TikTok has decided by itself. Its list of changed returns may have left that out, so the next run asks for those of
 * the order.
 * @param {ReturnObject} object
 */
function haveReadAgain(object) {
    var passed = clock.now().getTime() - object.custom.answerBy.getTime();
    var entry = passed < READ_AGAIN ? findEntry.findEntry(object.custom.externalOrderId || '') : null;
    if (entry && !entry.custom.returnsDue) {
        returnsDue.markReturnsDue(entry);
    }
}

/**
 * Returns whose deadline has passed without an answer, of those that one run looks at.
 * @param {number} limit
 * @returns {ReturnObject[]}
 */
function missedReturns(limit) {
    return returnObject.returnsMissedAt(clock.now(), limit);
}

/** @param {ReturnObject} object */
function alertOf(object) {
    var deadline = object.custom.answerBy.getTime();
    var alert = deadlineAlert(
        deadline,
        clock.now().getTime(),
        answers(returnObject.choiceOf(object), object.custom.status || '')
    );
    var entry = findEntry.findEntry(object.custom.externalOrderId || '');
    var order = orders.orderOf(entry);
    var told = alert + '-' + deadline;
    if (alert === '' || object.custom.alerted === told || !entry || !order) {
        return;
    }
    object.custom.alerted = told;
    alertOperations.alertOperations(order, entry, notice.notice(alert, [object.custom.returnId]));
}

module.exports = {
    watchReturnDeadlines: watchReturnDeadlines,
    missedReturns: missedReturns
};
