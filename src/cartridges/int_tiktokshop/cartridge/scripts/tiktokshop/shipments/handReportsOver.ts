import { markFeedDue } from '../lifecycle/store/ledger/due/feedDue';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { dueForReport } from '../lifecycle/store/ledger/due/reportDue';
import { eachInTransaction } from '../platform/eachInTransaction';
import { reporterOf, reportersHere } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import { dueTasks, findTask, markDone } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';

/**
 * Hands reports over that became due while the cartridge was the reporter, and are no longer its own: the feed tells
 * TikTok of these orders, if it is the reporter now.
 * @param limit - orders, and tasks, of one run
 */
export function handReportsOver(limit: number): void {
    if (reportersHere().every((reporter) => reporter === 'cartridge')) {
        return;
    }
    const entries = dueForReport(limit).map((id) => findEntry(id) as LedgerEntry);
    eachInTransaction(entries.filter(isElsewhere), (entry) => {
        entry.custom.reportDue = false;
        markFeedDue(entry);
    });
    eachInTransaction(dueTasks('report', limit), (taskId) => {
        const task = findTask(taskId) as Task;
        const entry = findEntry(task.custom.externalOrderId || '');
        if (entry && isElsewhere(entry)) {
            markDone(task);
            markFeedDue(entry);
        }
    });
}

/** The feed tells of the order of a task that is not the cartridge's own, if it is the reporter. */
export function handOver(task: Task): void {
    inTransaction(() => {
        const entry = findEntry(task.custom.externalOrderId || '');
        if (entry) {
            markFeedDue(entry);
        }
    });
}

function isElsewhere(entry: LedgerEntry): boolean {
    return reporterOf(entry.custom.shopId) !== 'cartridge';
}
