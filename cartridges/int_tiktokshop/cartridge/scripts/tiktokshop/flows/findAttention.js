'use strict';

var clock = require('../platform/clock');
var ledger = require('../platform/ledger');
var orderNotes = require('../platform/orderNotes');
var orderState = require('../platform/orderState');
var orders = require('../platform/orders');

/** Orders of each kind that are named; the lists have all of them. */
var NAMED = 5;

/**
 * Orders that need a person, most urgent kind first, each once. They were found by the job that watches; each is read
 * again by its key, so that what was settled since is not shown.
 * @param dead - tasks that were given up, oldest first
 */
function findAttention(watch, total, dead) {
    var late = dispatches(watch).filter(function (deadline) {
        return deadline.due < clock.now();
    });
    var found = late
        .slice(0, NAMED)
        .map(function (deadline) {
            return attention('late', deadline.orderNo, '', '', deadline.due);
        })
        .concat(
            answers(watch).slice(0, NAMED).map(requestOf),
            dead.slice(0, NAMED).map(deadOf),
            heldOrders(total.ids.held || []),
            alertedOrders(watch.alertIds)
        );
    return found.filter(function (one, index) {
        return one.orderNo === '' || positionOf(found, one) === index;
    });
}

function positionOf(found, wanted) {
    return found
        .map(function (one) {
            return one.orderNo;
        })
        .indexOf(wanted.orderNo);
}

/** What has to happen next, soonest first: nothing that is late already. */
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

function dispatches(watch) {
    return entriesOf(watch.dispatchIds)
        .filter(function (entry) {
            return entry.custom.awaitsShipment === true && entry.custom.shipBy !== null;
        })
        .map(function (entry) {
            return { kind: 'dispatch', orderNo: entry.custom.orderNo || '', due: entry.custom.shipBy };
        });
}

function answers(watch) {
    return entriesOf(watch.requestIds)
        .filter(function (entry) {
            return entry.custom.requestOpen === true;
        })
        .map(function (entry) {
            return { kind: 'answer', orderNo: entry.custom.orderNo || '', due: answerBy(entry) };
        });
}

/** TikTok does not always say; then it is now. */
function answerBy(entry) {
    var request = ledger.cancelRequestOf(entry);
    return request && request.answerBy > 0 ? new Date(request.answerBy * 1000) : clock.now();
}

function entriesOf(ids) {
    return ids
        .map(function (id) {
            return ledger.findEntry(id);
        })
        .filter(function (entry) {
            return entry !== null;
        });
}

function requestOf(deadline) {
    return attention('request', deadline.orderNo, '', '', deadline.due);
}

function deadOf(task) {
    var found = attention(
        'dead',
        task.custom.orderNo || '',
        task.custom.lastCode || '',
        task.custom.lastError || '',
        null
    );
    found.taskId = task.custom.taskId;
    found.taskKind = task.custom.kind || '';
    return found;
}

function heldOrders(ids) {
    return entriesOf(ids)
        .map(function (entry) {
            var order = orders.getOrder(entry.custom.orderNo || '');
            return attention('held', entry.custom.orderNo || '', order ? orderState.holdReasonOf(order) : '', '', null);
        })
        .filter(function (one) {
            return one.code !== '';
        })
        .slice(0, NAMED);
}

function alertedOrders(ids) {
    return entriesOf(ids)
        .filter(ledger.needsAttention)
        .slice(0, NAMED)
        .map(function (entry) {
            var order = orders.getOrder(entry.custom.orderNo || '');
            return attention('alert', entry.custom.orderNo || '', '', order ? orderNotes.lastNoteOf(order) : '', null);
        });
}

function attention(kind, orderNo, code, text, due) {
    return { kind: kind, orderNo: orderNo, taskId: '', taskKind: '', code: code, text: text, due: due };
}

module.exports = {
    findAttention: findAttention,
    findDeadlines: findDeadlines
};
