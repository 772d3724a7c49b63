import { alertMissingTracking } from '../lifecycle/alertMissingTracking';
import { alertIfOmsReports, leaveToNextReporter } from '../lifecycle/leaveToNextReporter';
import { orderOf } from '../lifecycle/store/orders';
import { leftByFeed, markFeedDue } from '../lifecycle/store/ledger/due/feedDue';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { dueForReport, endReportDue } from '../lifecycle/store/ledger/due/reportDue';
import { eachInTransaction } from '../platform/eachInTransaction';
import { reporterOf, reportersHere } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import { findTask, markDone } from '../tasks/store/tasks';
import { dueTasks } from '../tasks/store/dueTasks';
import type { Task } from '../tasks/store/tasks';

/**
 * Hands over what became due while an order had another reporter. What the cartridge had to report goes to the feed, and what the
 * feed had to tell to the cartridge, because the job of the feed may no longer run. Operations are alerted if the OMS is the reporter
 * now.
 * @param limit - orders, and tasks, of one run
 */
export function handReportsOver(limit: number): void {
    const reporters = reportersHere();
    if (reporters.some((reporter) => reporter !== 'cartridge')) {
        handCartridgesOver(limit);
    }
    if (reporters.some((reporter) => reporter !== 'feed')) {
        handFeedsOver(limit);
    }
}

function handCartridgesOver(limit: number): void {
    const entries = dueForReport(limit).map((id) => findEntry(id) as LedgerEntry);
    eachInTransaction(entries.filter(isOfAnother), (entry) => {
        endReportDue(entry);
        leaveToNext(entry);
    });
    eachInTransaction(dueTasks('report', limit), (taskId) => {
        const task = findTask(taskId) as Task;
        const entry = findEntry(task.custom.externalOrderId || '');
        if (entry && isOfAnother(entry)) {
            markDone(task);
            leaveToNext(entry);
        }
    });
}

function leaveToNext(entry: LedgerEntry): void {
    leaveToFeed(entry);
    alertIfOmsReports(entry);
}

function handFeedsOver(limit: number): void {
    const entries = leftByFeed(limit).map((id) => findEntry(id) as LedgerEntry);
    eachInTransaction(entries, leaveToNextReporter);
}

/** The feed tells of the order of a task that is not the cartridge's own, if it is the reporter. */
export function handOver(task: Task): void {
    inTransaction(() => {
        const entry = findEntry(task.custom.externalOrderId || '');
        if (entry) {
            leaveToFeed(entry);
        }
    });
}

/** The feed tells of an order, if it is the reporter; a person hears of what it cannot tell. */
function leaveToFeed(entry: LedgerEntry): void {
    const order = orderOf(entry);
    markFeedDue(entry);
    if (order && reporterOf(entry.custom.shopId) === 'feed') {
        alertMissingTracking(order, entry);
    }
}

function isOfAnother(entry: LedgerEntry): boolean {
    return reporterOf(entry.custom.shopId) !== 'cartridge';
}
