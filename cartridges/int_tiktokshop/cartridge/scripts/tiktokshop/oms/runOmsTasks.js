'use strict';

var history = require('../lifecycle/store/history');
var catchUpIfChanged = require('../patches/catchUpIfChanged');
var appliedStatusOf = require('../lifecycle/store/ledger/appliedStatus');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var withdrawOmsCancellation = require('../lifecycle/withdrawOmsCancellation');
var tasks = require('../tasks/store/tasks');
var returnWords = require('../returns/rules/returnWords');
var omsAdapter = require('./omsAdapter');
var runDueTasks = require('../tasks/runDueTasks');
var taskOutcome = require('../tasks/taskOutcome');
var notice = require('../platform/rules/notice');

/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../lifecycle/rules/omsCancellation').OmsCancellation} OmsCancellation */
/** @typedef {import('../lifecycle/rules/omsReturn').OmsReturn} OmsReturn */
/** @typedef {import('../returns/rules/returnEvent').ReturnEvent} ReturnEvent */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('../platform/rules/notice').Notice} Notice */

/**
 * What the OMS has to learn.
 * @typedef {OmsCancellation | OmsReturn | ReturnEvent} OmsNews
 */

var NOTHING = {
    eventId: '',
    orderNo: '',
    externalOrderId: '',
    status: 'CANCELLED',
    initiator: '',
    reason: ''
};

/**
 * Runs the tasks that tell the OMS of cancellations and returns; those that it does not acknowledge are retried later.
 * @param {number} limit - tasks per run
 * @param {TaskCounts} counts - receives the results
 */
function runOmsTasks(limit, counts) {
    runDueTasks.runDueTasks({ kind: 'tell-oms', run: tell, remember: rememberTold }, limit, counts);
}

/**
 * @param {Task} task
 * @returns {TaskOutcome}
 */
function tell(task) {
    var news = tasks.payloadOf(task, NOTHING);
    if (news.status === 'RETURN') {
        return omsAdapter.tellOmsOfReturn(news);
    }
    if (news.status === 'RETURN_CHANGED') {
        return omsAdapter.tellOmsOfReturnChange(news);
    }
    return isTakenBack(news)
        ? taskOutcome.done(notice.storedNotice(withdrawOmsCancellation.NOT_TOLD))
        : omsAdapter.tellOmsOfCancellation(news);
}

/**
 * Whether the order has come back to life since: it was reopened, perhaps just now, or had left before.
 * @param {OmsCancellation} news
 * @returns {boolean}
 */
function isTakenBack(news) {
    var order = news.items ? null : orders.getOrder(news.orderNo);
    var known = order && findEntry.findEntry(news.externalOrderId);
    if (!order || !known) {
        return false;
    }
    catchUpIfChanged(order, known);
    return appliedStatusOf(findEntry.findEntry(news.externalOrderId)) !== 'CANCELLED';
}

/**
 * @param {Task} task
 * @param {TaskOutcome} outcome
 */
function rememberTold(task, outcome) {
    var entry = findEntry.findEntry(task.custom.externalOrderId || '');
    if (entry && outcome.kind === 'done') {
        var told = toldNotice(tasks.payloadOf(task, NOTHING));
        history.addHistory(entry, 'CARTRIDGE', outcome.warning === '' ? told : withdrawOmsCancellation.NOT_TOLD, {
            outcome: 'done'
        });
    }
}

/**
 * What the OMS was told of, in words.
 * @param {OmsNews} news
 * @returns {Notice}
 */
function toldNotice(news) {
    switch (news.status) {
        case 'RETURN_CHANGED':
            return notice.notice('history.oms_told_return_change', [
                news.returnId,
                returnWords.stageNotice(news.stage)
            ]);
        case 'RETURN':
            return notice.notice('history.oms_told_return');
        default:
            return notice.notice('history.oms_told_cancellation');
    }
}

module.exports = runOmsTasks;
