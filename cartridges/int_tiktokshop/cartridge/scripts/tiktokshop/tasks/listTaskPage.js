'use strict';

var paging = require('../platform/rules/paging');
var taskLists = require('./store/taskLists');

/** @typedef {import('./store/taskLists').TaskPage} TaskPage */
/** @typedef {import('./store/taskLists').TaskState} TaskState */

/** Tasks on a page. */
var TASKS_PER_PAGE = 50;

/**
 * One page of tasks.
 * @typedef {TaskPage & { state: TaskState, kind: string, page: number, pages: number, isCut: boolean, dead: number }}
 *     TaskList
 */

/**
 * Reads one page of tasks, with two searches at most.
 * @param {TaskState} state
 * @param {string} kind
 * @param {number} page - from 1; what is beyond the last page is the last
 * @returns {TaskList}
 */
function listTaskPage(state, kind, page) {
    var wanted = paging.reachablePage(page, TASKS_PER_PAGE);
    var found = taskLists.listTasks(state, kind, (wanted - 1) * TASKS_PER_PAGE, TASKS_PER_PAGE);
    return {
        state: state,
        kind: kind,
        count: found.count,
        from: found.from,
        tasks: found.tasks,
        page: found.from / TASKS_PER_PAGE + 1,
        pages: paging.reachablePages(found.count, TASKS_PER_PAGE),
        isCut: found.count > paging.REACHABLE,
        dead: state === 'dead' && kind === '' ? found.count : taskLists.countTasks('dead', '')
    };
}

module.exports = listTaskPage;
