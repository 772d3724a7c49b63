'use strict';

var tasks = require('../tasks/store/tasks');
var history = require('./store/history');
var notice = require('../platform/rules/notice');
var taskIds = require('../tasks/rules/taskIds');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/** In the history of an order that lives again: the OMS does not hear of its cancellation. */
var NOT_TOLD = notice.notice('history.oms_not_told');

/**
 * Withdraws the task that tells the OMS of an order's cancellation, if the OMS has not acknowledged it yet: the order
 * lives again. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function withdrawOmsCancellation(entry) {
    var task = tasks.findTask(taskIds.cancelledTaskId(entry.custom.externalOrderId));
    if (task && (task.custom.state === 'waiting' || task.custom.state === 'dead')) {
        tasks.markDone(task);
        history.addHistory(entry, 'CARTRIDGE', NOT_TOLD, { outcome: 'done' });
    }
}

module.exports = {
    NOT_TOLD: NOT_TOLD,
    withdrawOmsCancellation: withdrawOmsCancellation
};
