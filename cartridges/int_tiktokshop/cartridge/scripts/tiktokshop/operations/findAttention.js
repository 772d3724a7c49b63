'use strict';

var clock = require('../platform/clock');
var cancelRequest = require('../lifecycle/store/ledger/cancelRequest');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var alerts = require('../lifecycle/store/ledger/alerts');
var orderNotes = require('../lifecycle/store/orderNotes');
var orderState = require('../lifecycle/store/orderState');
var orders = require('../lifecycle/store/orders');
var noticeText = require('../platform/noticeText');
var endsByItself = require('./endsByItself');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../figures/countOrders').TotalFigures} TotalFigures */
/** @typedef {import('./watchWork').WatchFigures} WatchFigures */

/** Entries shown of each kind; the lists have all of them. */
var NAMED = 5;

/**
 * An order that a person has to look at, and why.
 * @typedef {Object} Attention
 * @property {'late' | 'request' | 'dead' | 'held' | 'alert'} kind
 * @property {string} orderNo - Empty for a task without an order.
 * @property {string} taskId - Id and kind of the task; empty if it is no task.
 * @property {string} taskKind
 * @property {string} code - Codes of hold reasons, separated by commas; code of a task's last error.
 * @property {string} text - Details that the code does not tell; empty if there are none.
 * @property {Date | null} due - The deadline; null if there is none.
 * @property {RequestAnswer} answer - Of a request to cancel: whether it can be refused here, by a shipment only, or
 *     answered elsewhere.
 * @property {boolean} endsByItself - Of an alert: whether it ends once what it asks for is done, without a person who
 *     closes it.
 */

/**
 * How a buyer's request is answered; empty for anything else.
 * @typedef {'' | 'refuse' | 'ship' | 'elsewhere'} RequestAnswer
 */

/**
 * A deadline of an order.
 * @typedef {Object} Deadline
 * @property {'dispatch' | 'answer'} kind - When the order must ship, or when its buyer must have an answer.
 * @property {string} orderNo
 * @property {Date} due
 */

/**
 * Orders that need a person, most urgent kind first, each once. TikTokShop-ProcessTasks has found them; each is read
 * again by key, so that settled ones are not shown.
 * @param {WatchFigures} watch
 * @param {TotalFigures} total
 * @param {Task[]} dead - dead letters, oldest first
 * @param {(shopId: string) => RequestAnswer} answerIn - how requests of a shop are answered
 * @returns {Attention[]}
 */
function findAttention(watch, total, dead, answerIn) {
    var late = dispatches(watch).filter(function (deadline) {
        return deadline.due < clock.now();
    });
    var found = late
        .slice(0, NAMED)
        .map(function (deadline) {
            return lateOf(deadline);
        })
        .concat(
            openRequests(watch)
                .slice(0, NAMED)
                .map(function (entry) {
                    return requestOf(entry, answerIn(entry.custom.shopId || ''));
                }),
            dead.slice(0, NAMED).map(deadOf),
            heldOrders(total.ids.held || []),
            alertedOrders(watch.alertIds)
        );
    return found.filter(function (one, index) {
        return one.orderNo === '' || positionOf(found, one) === index;
    });
}

/**
 * @param {Attention[]} found
 * @param {Attention} wanted
 * @returns {number}
 */
function positionOf(found, wanted) {
    return found
        .map(function (one) {
            return one.orderNo;
        })
        .indexOf(wanted.orderNo);
}

/**
 * Deadlines that have not passed, soonest first.
 * @param {WatchFigures} watch
 * @returns {Deadline[]}
 */
function findDeadlines(watch) {
    return dispatches(watch)
        .concat(answers(watch))
        .filter(function (deadline) {
            return deadline.due >= clock.now();
        })
        .sort(function (one, other) {
            return one.due.getTime() - other.due.getTime();
        });
}

/**
 * @param {WatchFigures} watch
 * @returns {Deadline[]}
 */
function dispatches(watch) {
    return entriesOf(watch.dispatchIds)
        .filter(function (entry) {
            return entry.custom.awaitsShipment === true && entry.custom.shipBy !== null;
        })
        .map(function (entry) {
            return { kind: 'dispatch', orderNo: entry.custom.orderNo || '', due: entry.custom.shipBy };
        });
}

/**
 * @param {WatchFigures} watch
 * @returns {LedgerEntry[]}
 */
function openRequests(watch) {
    return entriesOf(watch.requestIds).filter(function (entry) {
        return entry.custom.requestOpen === true;
    });
}

/**
 * Without a deadline, the answer is due now.
 * @param {WatchFigures} watch
 * @returns {Deadline[]}
 */
function answers(watch) {
    return openRequests(watch).map(function (entry) {
        return {
            kind: 'answer',
            orderNo: entry.custom.orderNo || '',
            due: cancelRequest.answerDeadlineOf(cancelRequest.cancelRequestOf(entry)) || clock.now()
        };
    });
}

/**
 * @param {string[]} ids
 * @returns {LedgerEntry[]}
 */
function entriesOf(ids) {
    return ids
        .map(function (id) {
            return findEntry.getAnyEntry(id);
        })
        .filter(function (entry) {
            return entry !== null;
        });
}

/**
 * @param {Deadline} deadline
 * @returns {Attention}
 */
function lateOf(deadline) {
    var found = attention('late', deadline.orderNo);
    found.due = deadline.due;
    return found;
}

/**
 * @param {LedgerEntry} entry
 * @param {RequestAnswer} answer
 * @returns {Attention}
 */
function requestOf(entry, answer) {
    var found = attention('request', entry.custom.orderNo || '');
    found.due = cancelRequest.answerDeadlineOf(cancelRequest.cancelRequestOf(entry));
    found.answer = answer;
    return found;
}

/**
 * @param {Task} task
 * @returns {Attention}
 */
function deadOf(task) {
    var found = attention('dead', task.custom.orderNo || '');
    found.code = task.custom.lastCode || '';
    found.text = noticeText.textOfStored(task.custom.lastError || '');
    found.taskId = task.custom.taskId;
    found.taskKind = task.custom.kind || '';
    return found;
}

/**
 * @param {string[]} ids
 * @returns {Attention[]}
 */
function heldOrders(ids) {
    return entriesOf(ids)
        .map(function (entry) {
            var order = orders.orderOf(entry);
            var found = attention('held', entry.custom.orderNo || '');
            found.code = order ? orderState.openHoldOf(order, entry) : '';
            return found;
        })
        .filter(function (one) {
            return one.code !== '';
        })
        .slice(0, NAMED);
}

/**
 * @param {string[]} ids
 * @returns {Attention[]}
 */
function alertedOrders(ids) {
    return entriesOf(ids)
        .filter(alerts.needsAttention)
        .slice(0, NAMED)
        .map(function (entry) {
            var order = orders.orderOf(entry);
            var found = attention('alert', entry.custom.orderNo || '');
            found.text = order ? orderNotes.alertTextOf(order, entry) : '';
            found.endsByItself = endsByItself(entry);
            return found;
        });
}

/**
 * @param {Attention['kind']} kind
 * @param {string} orderNo
 * @returns {Attention}
 */
function attention(kind, orderNo) {
    return {
        kind: kind,
        orderNo: orderNo,
        taskId: '',
        taskKind: '',
        code: '',
        text: '',
        due: null,
        answer: '',
        endsByItself: false
    };
}

module.exports = {
    findAttention: findAttention,
    findDeadlines: findDeadlines
};
