'use strict';

var cancellations = require('../openapi/cancellations');
var returns = require('../openapi/returns');
var notice = require('../platform/rules/notice');
var shopSettings = require('../platform/shopSettings');
var transaction = require('../platform/transaction');
var isShopRefused = require('../shops/isShopRefused');
var runByShop = require('../shops/runByShop');
var tasksModule = require('../tasks/store/tasks');
var runTask = require('../tasks/runTask');
var taskOutcome = require('../tasks/taskOutcome');
var returnActs = require('./rules/returnActs');
var returnObject = require('./store/returnObject');
var syncReturnsOf = require('./syncReturnsOf');
var lists = require('../platform/rules/lists');

/** @typedef {import('../openapi/apiCall').ApiSettings} ApiSettings */
/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../tasks/recordOutcome').RecordTask} RecordTask */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('./rules/returnActs').TikTokDecision} TikTokDecision */
/** @typedef {import('./rules/returnChoice').ReturnChoice} ReturnChoice */
/** @typedef {import('./store/returnObject').ReturnObject} ReturnObject */
/** @typedef {import('./syncReturnsOf').ReturnsOfOrders} ReturnsOfOrders */

/**
 * Tells TikTok what was decided about returns here. TikTok's state of each return, read just before, says whether there
 * is still something to decide, so a call whose outcome is unknown is never blindly repeated.
 * @param {number} maxTasks - where to stop, so that a run stays short
 * @param {TaskCounts} counts - receives the number of tasks by outcome
 * @returns {number} how many returns of these orders were new or had changed
 */
function runReturnAnswers(maxTasks, counts) {
    var isVisited = function (shopId) {
        return shopSettings.reporterOf(shopId) !== 'oms';
    };
    var applied = 0;
    var answerAll = function (access, tasks, record) {
        var read = syncReturnsOf(
            access,
            lists.unique(
                tasks.map(function (task) {
                    return task.custom.externalOrderId || '';
                })
            )
        );
        applied += read.applied;
        return answerRead(access, read, tasks, record);
    };
    runByShop({ kind: 'answer-return', run: answerAll, isVisited: isVisited }, maxTasks, counts);
    return applied;
}

/**
 * @param {ShopAccess} access
 * @param {ReturnsOfOrders} read
 * @param {Task[]} tasks
 * @param {RecordTask} record
 * @returns {boolean}
 */
function answerRead(access, read, tasks, record) {
    if (read.failure && isShopRefused(access, read.failure)) {
        return false;
    }
    return tasks.every(function (task) {
        var problem = read.problemOf(task.custom.externalOrderId || '');
        var outcome =
            problem ||
            runTask(task, function () {
                return answer(access, task);
            });
        if (!access.shop.isUnavailable) {
            record(task, outcome);
        }
        return read.failure === null && !access.shop.isUnavailable;
    });
}

/**
 * @param {ShopAccess} access
 * @param {Task} task
 * @returns {TaskOutcome}
 */
function answer(access, task) {
    var object = returnObject.findReturn(tasksModule.payloadOf(task, { returnId: '' }).returnId);
    var told = object && returnObject.toldOf(object);
    var choice = object && returnObject.choiceOf(object);
    if (!object || !told || !choice || choice.state !== 'open') {
        return taskOutcome.done();
    }
    var decision = choice.about === told.status ? returnActs.tiktokDecision(choice.act, told.type, told.status) : null;
    if (!decision) {
        // The status has moved on: by our call, if its outcome is unknown.
        keepState(object, choice, task.custom.outcomeUnknown === true ? 'sent' : 'missed');
        return task.custom.outcomeUnknown === true
            ? taskOutcome.done()
            : taskOutcome.refused('too_late', notice.notice('task.return_moved_on', [told.status]));
    }
    var outcome = tell(access.shop.api, told, decision, choice.reason);
    if (outcome.kind === 'done') {
        keepState(object, choice, 'sent');
    }
    return outcome;
}

/**
 * @param {ApiSettings} api
 * @param {TikTokReturn} told
 * @param {TikTokDecision} decision
 * @param {string} reason - TikTok's name of the reason for a refusal; empty for the first that TikTok offers
 * @returns {TaskOutcome}
 */
function tell(api, told, decision, reason) {
    return decision.call === 'approve' ? approve(api, told, decision) : reject(api, told, decision, reason);
}

/**
 * @param {ApiSettings} api
 * @param {TikTokReturn} tikTokReturn
 * @param {TikTokDecision} tikTokDecision
 * @returns {TaskOutcome}
 */
function approve(api, tikTokReturn, tikTokDecision) {
    var returnId = tikTokReturn.returnId;
    var decision = tikTokDecision.decision;
    var sent = returns.approveReturn(api, returnId, decision, decision + '-' + returnId);
    return sent.ok ? taskOutcome.done() : taskOutcome.failed(sent);
}

/**
 * @param {ApiSettings} api
 * @param {TikTokReturn} tikTokReturn
 * @param {TikTokDecision} tikTokDecision
 * @param {string} wanted
 * @returns {TaskOutcome}
 */
function reject(api, tikTokReturn, tikTokDecision, wanted) {
    var returnId = tikTokReturn.returnId;
    var decision = tikTokDecision.decision;
    var reasons = cancellations.fetchRejectReasons(api, returnId);
    if (!reasons.ok) {
        return taskOutcome.failed(reasons);
    }
    var offered = reasons.data.filter(function (item) {
        return wanted === '' || item.name === wanted;
    })[0];
    if (!offered) {
        return taskOutcome.refused('no_reject_reason', notice.notice('task.no_reject_reason'));
    }
    var rejection = { decision: decision, reason: offered.name };
    var sent = returns.rejectReturn(api, returnId, rejection, decision + '-' + returnId);
    return sent.ok ? taskOutcome.done() : taskOutcome.failed(sent);
}

/**
 * Keeps the state of a choice, unless another one has taken its place while TikTok was asked.
 * @param {ReturnObject} object
 * @param {ReturnChoice} choice
 * @param {ReturnChoice['state']} state
 */
function keepState(object, choice, state) {
    transaction.inTransaction(function () {
        var present = returnObject.choiceOf(object);
        if (present && present.act === choice.act && present.about === choice.about) {
            present.state = state;
            returnObject.storeChoice(object, present);
        }
    });
}

module.exports = runReturnAnswers;
