'use strict';

var readTasks = require('int_tiktokshop/cartridge/scripts/tiktokshop/flows/readTasks');
var retryTasks = require('int_tiktokshop/cartridge/scripts/tiktokshop/flows/retryTasks');
var taskChoice = require('../scripts/bm_tiktokshop/domain/taskChoice');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var taskList = require('../scripts/bm_tiktokshop/views/taskList');

/** TikTokShopTasks-Show: the tasks of a state and a kind. Parameters: `state`, `kind`, `page`. */
function Show() {
    var list = readTasks.readTasks(
        taskChoice.stateOf(webPage.parameter('state')),
        taskChoice.kindOf(webPage.parameter('kind')),
        Number(webPage.parameter('page')) || 1
    );
    webPage.showPage('tasks', 'tasks', taskList.taskListView(list));
}

Show.public = true;

/** TikTokShopTasks-AskRetryAll: asks before tasks are tried again. Parameter: `kind`. */
function AskRetryAll() {
    var kind = taskChoice.kindOf(webPage.parameter('kind'));
    webPage.showPage(
        'tasks',
        'tasks/retryAll',
        taskList.retryAllView(kind, retryTasks.countDead(kind), retryTasks.MOST_AT_ONCE)
    );
}

AskRetryAll.public = true;

/** TikTokShopTasks-RetryAll: makes tasks that were given up due again. Field: `kind`; empty for all. */
function RetryAll() {
    if (!webPage.isOurForm()) {
        return;
    }
    var kind = taskChoice.kindOf(webPage.parameter('kind'));
    var count = retryTasks.retryTasks(kind, retryTasks.MOST_AT_ONCE);
    webPage.goTo('TikTokShopTasks-Show', {
        state: 'dead',
        kind: kind,
        done: count > 0 ? 'tasks.retried' : 'tasks.nothing'
    });
}

RetryAll.public = true;

module.exports = {
    Show: Show,
    AskRetryAll: AskRetryAll,
    RetryAll: RetryAll
};
