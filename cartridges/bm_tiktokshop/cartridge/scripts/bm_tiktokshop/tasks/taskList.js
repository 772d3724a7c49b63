'use strict';

var taskChoice = require('./taskChoice');
var choicesOf = require('../platform/choices');
var moment = require('../platform/moment');
var storedText = require('../platform/storedText');
var webPage = require('../platform/webPage');
var pagesOf = require('../platform/paging');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/listTaskPage').TaskList} TaskList */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks').Task} Task */
/** @typedef {import('../platform/choices').Choice} Choice */

/**
 * The view of the list of tasks.
 * @param {TaskList} list
 * @returns {object}
 */
function taskListView(list) {
    return {
        state: list.state,
        kind: list.kind,
        states: choicesOf(taskChoice.STATES, list.state, function (state) {
            return webPage.text('task.state.' + state, state);
        }),
        kinds: kindChoices(list.kind),
        heading: webPage.filledText('tasks.count', [list.count]),
        otherDead: list.state !== 'dead' && list.dead > 0 ? webPage.filledText('tasks.dead', [list.dead]) : '',
        isCut: list.isCut,
        canRetryAll: list.state === 'dead' && list.count > 0,
        rows: list.tasks.map(rowOf),
        pages: pagesOf(list.page, list.pages)
    };
}

/**
 * What is asked before all tasks of a kind are tried again.
 * @param {string} kind
 * @param {number} count
 * @param {number} mostAtOnce
 * @returns {object}
 */
function retryAllView(kind, count, mostAtOnce) {
    return {
        kind: kind,
        kinds: kindChoices(kind),
        count: count,
        what: webPage.filledText('tasks.retryall.what', [Math.min(count, mostAtOnce)]),
        part: count > mostAtOnce ? webPage.filledText('tasks.retryall.part', [count]) : ''
    };
}

/**
 * @param {string} chosen
 * @returns {Choice[]}
 */
function kindChoices(chosen) {
    return choicesOf(taskChoice.KINDS, chosen, function (kind) {
        return webPage.text('kind.' + kind, kind);
    });
}

/**
 * @param {Task} task
 * @returns {object}
 */
function rowOf(task) {
    return {
        id: task.custom.taskId,
        kind: webPage.text('kind.one.' + task.custom.kind, task.custom.kind || ''),
        orderNo: task.custom.orderNo || '',
        code: task.custom.lastCode || '',
        error: storedText(task.custom.lastError || ''),
        attempts: task.custom.attempts || 0,
        created: moment.momentOf(task.custom.createdAt),
        next: task.custom.state === 'waiting' ? moment.momentOf(task.custom.nextAttemptAt) : null
    };
}

module.exports = {
    taskListView: taskListView,
    retryAllView: retryAllView
};
