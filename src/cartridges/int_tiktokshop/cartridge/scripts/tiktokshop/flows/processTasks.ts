import { dueForReport, findEntry } from '../platform/ledger';
import type { LedgerEntry } from '../platform/ledger';
import { reporter } from '../platform/settings';
import { enqueue } from '../platform/tasks';
import { inTransaction } from '../platform/transaction';
import { adoptOrders } from './adoptOrders';
import { answerCancelRequests } from './answerCancelRequests';
import { countOrders } from './countOrders';
import { findCancelRequests } from './findCancelRequests';
import { forgetTasks } from './forgetTasks';
import { handleWebhooks } from './handleWebhooks';
import { indexTracking } from './indexTracking';
import { runNotifyTask } from './notifyFeed';
import { readDeadlines } from './readDeadlines';
import { reportOrders } from './reportOrders';
import { runTasks } from './runTasks';
import { sendAlerts } from './sendAlerts';
import { tellOms } from './tellOms';
import { watchWork } from './watchWork';
import { noTasks } from './recordReport';
import type { TaskCounts } from './recordReport';

/** Orders whose deadlines are asked for in one run; ten calls. */
const DEADLINES_PER_RUN = 500;
/** Orders that are counted again in one run. */
const COUNTED_PER_RUN = 5000;

/** What one run has done. */
export interface ProcessedTasks {
    /** Orders that were adopted, or whose patched status was applied. */
    adopted: number;
    /** Orders that could not be adopted. */
    adoptFailed: string[];
    webhooks: TaskCounts;
    /** Requests of buyers to cancel. */
    answers: TaskCounts;
    reports: TaskCounts;
    notify: TaskCounts;
    oms: TaskCounts;
}

/**
 * Catches up: adopts orders made elsewhere, makes tasks of what requests have marked as due, and makes the calls.
 * @param maxTasks - tasks per run, so that a run stays short
 */
export function processTasks(maxTasks: number): ProcessedTasks {
    const adopted = adoptOrders();
    indexTracking(maxTasks);
    const webhooks = handleWebhooks(maxTasks);
    const notify = runTasks('notify-feed', maxTasks, runNotifyTask);
    let answers = noTasks();
    let reports = noTasks();
    if (reporter() === 'cartridge') {
        findCancelRequests();
        answers = answerCancelRequests(maxTasks);
        enqueueReports(maxTasks);
        reports = reportOrders(maxTasks);
        readDeadlines(DEADLINES_PER_RUN);
    }
    // Last, so that the OMS hears of what was cancelled in this run.
    const oms = tellOms(maxTasks);
    forgetTasks(maxTasks);
    sendAlerts();
    countOrders(COUNTED_PER_RUN);
    watchWork();
    return {
        adopted: adopted.changed,
        adoptFailed: adopted.failed,
        webhooks: webhooks,
        answers: answers,
        reports: reports,
        notify: notify,
        oms: oms
    };
}

/** One task for each order: it reports whatever TikTok does not know when it runs. */
function enqueueReports(limit: number): void {
    dueForReport(limit).forEach((externalOrderId) => {
        inTransaction(() => enqueueReport(findEntry(externalOrderId) as LedgerEntry));
    });
}

function enqueueReport(entry: LedgerEntry): void {
    const externalOrderId = entry.custom.externalOrderId;
    entry.custom.reportDue = false;
    enqueue('report-' + externalOrderId, 'report', {
        orderNo: entry.custom.orderNo || '',
        externalOrderId: externalOrderId,
        shopId: entry.custom.shopId || '',
        payload: {}
    });
}
