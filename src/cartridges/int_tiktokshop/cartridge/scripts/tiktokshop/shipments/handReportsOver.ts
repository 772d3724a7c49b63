import { alertOperationsOnce } from '../lifecycle/alertOperations';
import { alertIfOmsReports, leaveToNextReporter } from '../lifecycle/leaveToNextReporter';
import { WITHOUT_TRACKING } from '../lifecycle/rules/packages';
import type { Packages } from '../lifecycle/rules/packages';
import { orderOf } from '../lifecycle/store/orders';
import { leftByFeed, markFeedDue } from '../lifecycle/store/ledger/due/feedDue';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { dueForReport } from '../lifecycle/store/ledger/due/reportDue';
import { eachInTransaction } from '../platform/eachInTransaction';
import { storedJson } from '../platform/json';
import { notice } from '../platform/rules/notice';
import { reporterOf, reportersHere } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import { findTask, markDone } from '../tasks/store/tasks';
import { dueTasks } from '../tasks/store/dueTasks';
import type { Task } from '../tasks/store/tasks';

/**
 * Hands over what became due while an order had another reporter: what the cartridge had to report, to the feed if that is the
 * reporter now; and what the feed had to tell, whose job may no longer run, to the cartridge. Where the OMS is, a person hears of it.
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
        entry.custom.reportDue = false;
        leaveToFeed(entry);
        alertIfOmsReports(entry);
    });
    eachInTransaction(dueTasks('report', limit), (taskId) => {
        const task = findTask(taskId) as Task;
        const entry = findEntry(task.custom.externalOrderId || '');
        if (entry && isOfAnother(entry)) {
            markDone(task);
            leaveToFeed(entry);
            alertIfOmsReports(entry);
        }
    });
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
    if (order && reporterOf(entry.custom.shopId) === 'feed' && hasPackageWithoutTracking(entry)) {
        alertOperationsOnce(order, entry, notice('alert.tracking_missing'));
    }
}

function hasPackageWithoutTracking(entry: LedgerEntry): boolean {
    return storedJson<Packages>(entry.custom.packages, {})[WITHOUT_TRACKING] !== undefined;
}

function isOfAnother(entry: LedgerEntry): boolean {
    return reporterOf(entry.custom.shopId) !== 'cartridge';
}
