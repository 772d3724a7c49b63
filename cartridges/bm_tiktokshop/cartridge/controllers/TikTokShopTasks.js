'use strict';

var discardTask = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/discardTask');
var listTaskPage = require('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/listTaskPage');
var retryTasks = require('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/retryTasks');
var reasonProblem = require('../scripts/bm_tiktokshop/platform/rules/reasonForm');
var taskChoice = require('../scripts/bm_tiktokshop/tasks/taskChoice');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var taskModule = require('../scripts/bm_tiktokshop/tasks/task');
var taskList = require('../scripts/bm_tiktokshop/tasks/taskList');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/getTask').TaskDetails} TaskDetails */

/** TikTokShopTasks-Show: lists tasks by state and kind. Parameters: `state`, `kind`, `page`. */
var Show = webPage.forBusinessManager(function () {
    var list = listTaskPage(
        taskChoice.stateOf(webPage.parameter('state')),
        taskChoice.kindOf(webPage.parameter('kind')),
        webPage.pageNumber()
    );
    webPage.showPage('tasks', 'tasks', taskList.taskListView(list));
});

Show.public = true;

/** TikTokShopTasks-Task: shows one task. Parameter: `id`. */
var Task = webPage.forBusinessManager(function () {
    var details = namedTask();
    if (details) {
        webPage.showPage('tasks', 'tasks/task', taskModule.taskView(details), titleOf(details));
    }
});

Task.public = true;

/** TikTokShopTasks-AskRetry: asks for confirmation before a retry. Parameter: `id`. */
var AskRetry = webPage.forBusinessManager(function () {
    var details = namedTask();
    if (details) {
        webPage.showPage('tasks', 'tasks/retry', taskModule.askView(details), webPage.text('task.retry'));
    }
});

AskRetry.public = true;

/** TikTokShopTasks-Retry: makes a dead letter due again. Field: `id`. */
var Retry = webPage.forForms(function () {
    var id = webPage.parameter('id');
    webPage.goTo('TikTokShopTasks-Task', { id: id, done: retryTasks.retryTask(id) ? 'task.retried' : 'task.notdead' });
});

Retry.public = true;

/** TikTokShopTasks-AskRetryAll: asks for confirmation before a retry of many tasks. Parameter: `kind`. */
var AskRetryAll = webPage.forBusinessManager(function () {
    var kind = taskChoice.kindOf(webPage.parameter('kind'));
    webPage.showPage(
        'tasks',
        'tasks/retryall',
        taskList.retryAllView(kind, retryTasks.countDead(kind), retryTasks.MOST_AT_ONCE),
        webPage.text('tasks.retryall')
    );
});

AskRetryAll.public = true;

/** TikTokShopTasks-RetryAll: makes all dead letters of a kind due again. Field: `kind`; empty for all kinds. */
var RetryAll = webPage.forForms(function () {
    var kind = taskChoice.kindOf(webPage.parameter('kind'));
    var count = retryTasks.retryDeadLetters(kind, retryTasks.MOST_AT_ONCE);
    webPage.goTo('TikTokShopTasks-Show', {
        state: 'dead',
        kind: kind,
        done: count > 0 ? 'tasks.retried' : 'tasks.nothing'
    });
});

RetryAll.public = true;

/** TikTokShopTasks-AskDiscard: asks for the reason before a task is discarded. Parameter: `id`. */
var AskDiscard = webPage.forBusinessManager(function () {
    askDiscard('', '');
});

AskDiscard.public = true;

/** TikTokShopTasks-Discard: discards a dead letter. Fields: `id`, `reason`. */
var Discard = webPage.forForms(function () {
    var reason = webPage.parameter('reason').trim();
    var problem = reasonProblem(reason);
    if (problem !== '') {
        askDiscard(reason, problem);
        return;
    }
    var id = webPage.parameter('id');
    var isDone = discardTask(id, webPage.userName(), reason);
    webPage.goTo('TikTokShopTasks-Task', { id: id, done: isDone ? 'task.discarded' : 'task.notdead' });
});

Discard.public = true;

/**
 * @param {string} reason
 * @param {string} problem
 */
function askDiscard(reason, problem) {
    var details = namedTask();
    if (details) {
        webPage.showPage(
            'tasks',
            'tasks/discard',
            taskModule.discardView(details, reason, problem),
            webPage.text('task.discard')
        );
    }
}

/**
 * The task in the request; answers the request and returns null when there is no such task.
 * @returns {TaskDetails | null}
 */
function namedTask() {
    var getTask = require('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/getTask');
    var details = getTask(webPage.parameter('id'));
    if (!details) {
        webPage.refuse(404, 'error.task');
    }
    return details;
}

/**
 * @param {TaskDetails} details
 * @returns {string}
 */
function titleOf(details) {
    var task = details.task.custom;
    var kind = webPage.text('kind.one.' + task.kind, task.kind || '');
    return task.orderNo ? webPage.labelled(kind) + task.orderNo : kind;
}

module.exports = {
    Show: Show,
    Task: Task,
    AskRetry: AskRetry,
    Retry: Retry,
    AskRetryAll: AskRetryAll,
    RetryAll: RetryAll,
    AskDiscard: AskDiscard,
    Discard: Discard
};
