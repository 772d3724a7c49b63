import { describeError, logOf } from '../platform/log';
import { movePreviousValues } from '../platform/movePreviousValues';
import { reporter } from '../platform/settings';
import { sweepOrders } from '../patches/sweepOrders';
import { runAnswers } from '../cancellations/runAnswers';
import { countOrders } from '../operations/countOrders';
import { syncCancelRequests } from '../cancellations/syncCancelRequests';
import { eraseFromFiles } from '../erasure/eraseFromFiles';
import { removeUnattendedFiles } from '../erasure/removeUnattendedFiles';
import { forgetTasks } from '../tasks/forgetTasks';
import { handleWebhooks } from '../webhooks/handleWebhooks';
import { enqueueReports } from '../shipments/enqueueReports';
import { indexTracking } from '../shipments/indexTracking';
import { runFeedNotices } from '../feed/notifyFeed';
import { proveAdoptions } from '../identity/proveAdoptions';
import { findPosted } from '../orders/findPosted';
import { syncDeadlines } from '../shipments/syncDeadlines';
import { runReports } from '../shipments/runReports';
import { sendAlerts } from '../operations/sendAlerts';
import { runOmsTasks } from '../oms/runOmsTasks';
import { alertLongHolds } from '../lifecycle/alertLongHolds';
import { tellDueStatusChanges } from '../lifecycle/tellStatusChanges';
import { watchSettings } from '../safeguards/watchSettings';
import { retireEntries } from '../lifecycle/retireEntries';
import { undoAllDueCancellations } from '../lifecycle/undoDueCancellation';
import { watchWork } from '../operations/watchWork';
import { noTasks } from '../tasks/recordOutcome';
import type { TaskCounts } from '../tasks/recordOutcome';

/** Orders whose dispatch deadlines one run reads, with ten calls. */
const DEADLINES_PER_RUN = 500;
/** Unproven orders per run; each takes one call for each shop. */
const PROVED_PER_RUN = 100;
/** Orders that one run counts. */
const COUNTED_PER_RUN = 5000;

/** The results of one run. */
export interface CaughtUp {
    /** Orders that were adopted, or whose patched status was applied. */
    adopted: number;
    /** Orders that could not be adopted. */
    adoptFailed: string[];
    webhooks: TaskCounts;
    /** Buyers' requests to cancel. */
    answers: TaskCounts;
    reports: TaskCounts;
    notify: TaskCounts;
    oms: TaskCounts;
    /** Parts of the run that failed, in words; the log has the details. */
    problems: string[];
}

/**
 * Catches up: adopts orders created elsewhere, makes tasks of what requests have marked as due, and runs the tasks. A
 * part that fails does not stop the others.
 * @param maxTasks - tasks of each kind per run, so that a run stays short
 */
export function catchUp(maxTasks: number): CaughtUp {
    const done = nothingDone();
    const part = (name: string, run: () => void): void => runPart(done, name, run);
    part('adopting orders', () => {
        const adopted = sweepOrders();
        done.adopted = adopted.changed;
        done.adoptFailed = adopted.failed;
    });
    part('looking for orders that were posted again', findPosted);
    part('proving adoptions', () => proveAdoptions(PROVED_PER_RUN));
    part('indexing tracking numbers', () => indexTracking(maxTasks));
    part('handling webhooks', () => handleWebhooks(maxTasks, done.webhooks));
    part('taking cancellations back', () => undoAllDueCancellations(maxTasks));
    part('telling TikTok of files', () => runFeedNotices(maxTasks, done.notify));
    if (reporter() === 'cartridge') {
        part('looking for cancellation requests', () => {
            done.problems = done.problems.concat(syncCancelRequests());
        });
        part('answering cancellation requests', () => runAnswers(maxTasks, done.answers));
        part('finding what is due for TikTok', () => enqueueReports(maxTasks));
        part('reporting to TikTok', () => runReports(maxTasks, done.reports));
        part('reading deadlines', () => syncDeadlines(DEADLINES_PER_RUN));
    }
    // After the calls to TikTok, so that the OMS learns of cancellations from this run.
    part('telling the OMS', () => runOmsTasks(maxTasks, done.oms));
    part('telling the hook of statuses', () => tellDueStatusChanges(maxTasks));
    part('erasing buyers from files', eraseFromFiles);
    part('removing old files', removeUnattendedFiles);
    part('forgetting old tasks', () => forgetTasks(maxTasks));
    part('retiring entries of finished orders', () => retireEntries(maxTasks));
    part('moving values of the previous release', () => movePreviousValues(maxTasks));
    part('looking at settings', () => {
        done.problems = done.problems.concat(watchSettings());
    });
    part('looking for orders that are held too long', () => alertLongHolds(maxTasks));
    part('mailing alerts', sendAlerts);
    part('counting orders', () => countOrders(COUNTED_PER_RUN));
    part('looking for what is late', watchWork);
    return done;
}

function nothingDone(): CaughtUp {
    return {
        adopted: 0,
        adoptFailed: [],
        webhooks: noTasks(),
        answers: noTasks(),
        reports: noTasks(),
        notify: noTasks(),
        oms: noTasks(),
        problems: []
    };
}

function runPart(done: CaughtUp, name: string, run: () => void): void {
    try {
        run();
    } catch (e) {
        logOf('tasks').error(name + ': ' + describeError(e));
        done.problems.push(name + ' failed, see the log');
    }
}
