import { countOrders } from '../figures/countOrders';
import { enqueueReports } from '../shipments/enqueueReports';
import { handReportsOver } from '../shipments/handReportsOver';
import { handleWebhooks, readUnreadAgain } from '../webhooks/handleWebhooks';
import { alertLongHolds } from '../lifecycle/alertLongHolds';
import { undoAllDueCancellations } from '../lifecycle/undoDueCancellation';
import { tellDueStatusChanges } from '../lifecycle/tellStatusChanges';
import { proveAdoptions } from '../updates/proveAdoptions';
import { giveUpAnswers } from '../cancellations/giveUpAnswers';
import { runAnswers } from '../cancellations/runAnswers';
import { runFeedNotices } from '../feed/notifyFeed';
import { runOmsTasks } from '../oms/runOmsTasks';
import { runReports, runShipments } from '../shipments/runReports';
import { syncDeadlines } from '../shipments/syncDeadlines';
import type { Run } from './taskRun';

/** Orders whose dispatch deadlines one run reads, with ten calls. */
const DEADLINES_PER_RUN = 500;
/** Unproven orders per run; each takes one call for each shop. */
const PROVED_PER_RUN = 100;
/** Orders that one run counts. */
const COUNTED_PER_RUN = 5000;

/** Prepares what is due, and makes the calls that come first at a limit of TikTok: shipments. */
export function runUrgentParts({ part, done, maxTasks, isReporter }: Run): void {
    part('undo_cancellations', () => undoAllDueCancellations(maxTasks));
    part('handover', () => handReportsOver(maxTasks));
    part('answers', () => giveUpAnswers(maxTasks, done.answers));
    if (isReporter) {
        part('due', () => enqueueReports(maxTasks));
        part('report', () => runShipments(maxTasks, done.reports));
    }
}

/** Answers buyers who want to cancel, reports what is still due, and handles webhooks. */
export function runUsualParts({ part, done, maxTasks, isReporter }: Run): void {
    if (isReporter) {
        part('answers', () => runAnswers(maxTasks, done.answers));
        part('due', () => enqueueReports(maxTasks));
        part('report', () => runReports(maxTasks, done.reports));
    }
    part('webhooks', () => handleWebhooks(maxTasks, done.webhooks));
    part('readings', () => readUnreadAgain(maxTasks, done.readings));
}

/** Does what may wait until the changes of this run are known: the OMS learns of their cancellations. */
export function runClosingParts({ part, done, maxTasks }: Run): void {
    part('notify', () => runFeedNotices(maxTasks, done.notify));
    part('prove', () => proveAdoptions(PROVED_PER_RUN));
    part('deadlines', () => syncDeadlines(DEADLINES_PER_RUN));
    part('oms', () => runOmsTasks(maxTasks, done.oms));
    part('status_hook', () => tellDueStatusChanges(maxTasks));
    part('holds', () => alertLongHolds(maxTasks));
    part('count', () => {
        done.counted = countOrders(COUNTED_PER_RUN);
    });
}
