import { dueForReport, endReportDue } from '../lifecycle/store/ledger/due/reportDue';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { eachInTransaction } from '../platform/eachInTransaction';
import { enqueue } from '../tasks/store/tasks';
import { reportTaskId } from '../tasks/rules/taskIds';

/** Makes a task for each order that has something to report: it reports what TikTok does not know when it runs. */
export function enqueueReports(limit: number): void {
    eachInTransaction(dueForReport(limit), (externalOrderId) => enqueueFor(findEntry(externalOrderId) as LedgerEntry));
}

function enqueueFor(entry: LedgerEntry): void {
    const externalOrderId = entry.custom.externalOrderId;
    endReportDue(entry);
    enqueue(reportTaskId(externalOrderId), 'report', {
        orderNo: entry.custom.orderNo || '',
        externalOrderId: externalOrderId,
        shopId: entry.custom.shopId || '',
        payload: {}
    });
}
