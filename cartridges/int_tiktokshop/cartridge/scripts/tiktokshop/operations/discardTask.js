'use strict';

var history = require('../lifecycle/store/history');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var tasks = require('../tasks/store/tasks');
var transaction = require('../platform/transaction');
var notice = require('../platform/rules/notice');

/**
 * Discards a dead letter: a person has decided that it need not be done. Task and reason stay visible until the
 * retention of the custom object type ends.
 * @param {string} taskId
 * @param {string} by - login of the person
 * @param {string} reason - in the person's words
 * @returns {boolean} false when there is no dead letter with this id
 */
function discardTask(taskId, by, reason) {
    return transaction.inTransaction(function () {
        var task = tasks.findTask(taskId);
        if (!task || task.custom.state !== 'dead') {
            return false;
        }
        tasks.discard(task, by, reason);
        var entry = findEntry.findEntry(task.custom.externalOrderId || '');
        if (entry) {
            history.addHistory(entry, 'OPERATIONS', notice.notice('history.discarded', [taskId]), {
                outcome: 'done',
                code: task.custom.lastCode || ''
            });
        }
        return true;
    });
}

module.exports = discardTask;
