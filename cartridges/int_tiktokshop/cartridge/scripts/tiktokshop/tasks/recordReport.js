'use strict';

var apiErrors = require('../openapi/rules/apiErrors');
var log = require('../platform/log');
var clock = require('../platform/clock');
var history = require('../lifecycle/store/history');
var ledger = require('../lifecycle/store/ledger');
var tasks = require('./store/tasks');
var inTransaction = require('../platform/transaction');

/** @typedef {import('./store/tasks').Task} Task */
/** @typedef {import('./reportResult').ReportResult} ReportResult */

/**
 * How many tasks went which way.
 * @typedef {Object} TaskCounts
 * @property {number} done
 * @property {number} later - Will be tried again.
 * @property {number} failed - A person has to look at them.
 * @property {boolean} isCutShort - Whether it ended early because calls could not be sent (rate limit, circuit breaker,
 *     service disabled).
 */

/**
 * Nothing done yet.
 * @returns {TaskCounts}
 */
function noTasks() {
    return { done: 0, later: 0, failed: 0, isCutShort: false };
}

/** TikTok refuses for as long as its hold lasts; asking four times an hour is enough. */
var HOLD_PAUSE = 15 * 60 * 1000;

/**
 * Writes down what became of a task, and counts it.
 * @param {Task} task
 * @param {ReportResult} result
 * @param {TaskCounts} counts
 */
function recordResult(task, result, counts) {
    inTransaction(function () {
        // Someone else may have done it meanwhile: what they found out stands.
        if (task.custom.state === 'waiting') {
            record(task, result);
            rememberResult(task, result);
        }
    });
    if (result.kind === 'reported') {
        counts.done += 1;
    } else if (task.custom.state === 'dead') {
        counts.failed += 1;
        log.logOf('report').error('order ' + task.custom.orderNo + ' needs a person: ' + task.custom.lastCode);
    } else {
        counts.later += 1;
    }
}

/** What an order's history calls the tasks that are about it. */
var NAMES = {
    report: 'Reported to TikTok',
    webhook: 'Webhook of TikTok',
    'answer-cancellation': 'Answer to the cancellation request'
};

/**
 * Waiting is no news; everything else is.
 * @param {Task} task
 * @param {ReportResult} result
 */
function rememberResult(task, result) {
    var entry = ledger.findEntry(task.custom.externalOrderId || '');
    if (!entry || result.kind === 'wait') {
        return;
    }
    var what = NAMES[task.custom.kind || ''] || '';
    if (result.kind === 'reported') {
        history.addHistory(entry, 'CARTRIDGE', what, { outcome: 'done' });
    } else {
        var outcome = task.custom.state === 'dead' ? 'given up' : 'failed';
        history.addHistory(entry, 'CARTRIDGE', what, {
            outcome: outcome,
            code: result.code,
            requestId: result.requestId
        });
    }
}

/**
 * @param {Task} task
 * @param {ReportResult} result
 */
function record(task, result) {
    if (result.kind === 'reported') {
        tasks.markDone(task);
        // TikTok has accepted the shipment and doubts carrier or number: shown, not an error.
        task.custom.lastError = result.warning || null;
        return;
    }
    if (result.kind === 'wait') {
        tasks.postpone(task, new Date(result.until * 1000), {
            code: result.code,
            message: result.message,
            requestId: '',
            outcomeUnknown: false
        });
        return;
    }
    var failure = {
        code: result.code,
        message: result.message,
        requestId: result.requestId,
        outcomeUnknown: result.errorClass === 'unknown'
    };
    if (result.errorClass === 'wait') {
        tasks.postpone(task, clock.fromNow(HOLD_PAUSE), failure);
    } else if (apiErrors.needsPerson(result.errorClass)) {
        tasks.giveUp(task, failure);
    } else {
        // `done` is success once TikTok's state says so, which the next attempt reads.
        tasks.retryLater(task, failure);
    }
}

module.exports = {
    noTasks: noTasks,
    recordResult: recordResult
};
