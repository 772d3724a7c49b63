import { MINUTE } from '../platform/rules/durations';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { allowWaiting } from '../platform/waiting';
import { movePreviousValues } from '../platform/movePreviousValues';
import { listPreviousKeys } from '../platform/previousValues';
import { reportersHere } from '../platform/shopSettings';
import { runChosenActs } from '../reconciliation/runChosenActs';
import { sweepOrders } from '../patches/sweepOrders';
import { runAnswers } from '../cancellations/runAnswers';
import { countOrders } from '../figures/countOrders';
import { syncCancelRequests } from '../cancellations/syncCancelRequests';
import { eraseFromFiles } from '../erasure/eraseFromFiles';
import { removeUnattendedFiles } from '../erasure/removeUnattendedFiles';
import { forgetTasks } from '../tasks/forgetTasks';
import { handleWebhooks, readUnreadAgain } from '../webhooks/handleWebhooks';
import { takeKeptWebhooks } from '../webhooks/takeKeptWebhooks';
import { enqueueReports } from '../shipments/enqueueReports';
import { moveTracking } from '../shipments/moveTracking';
import { handReportsOver } from '../shipments/handReportsOver';
import { runFeedNotices } from '../feed/notifyFeed';
import { proveAdoptions } from '../identity/proveAdoptions';
import { findPosted } from '../orders/findPosted';
import { syncDeadlines } from '../shipments/syncDeadlines';
import { runReports, runShipments } from '../shipments/runReports';
import { sendAlerts } from '../operations/sendAlerts';
import { runOmsTasks } from '../oms/runOmsTasks';
import { alertLongHolds } from '../lifecycle/alertLongHolds';
import { tellDueStatusChanges } from '../lifecycle/tellStatusChanges';
import { watchSettings } from '../safeguards/watchSettings';
import { retireEntries } from '../lifecycle/retireEntries';
import { pollOrders } from '../shops/pollOrders';
import { watchAppSecret } from '../shops/watchAppSecret';
import { undoAllDueCancellations } from '../lifecycle/undoDueCancellation';
import { connectWaitingShops } from '../shops/connectWaitingShops';
import { forgetLeftovers } from '../shops/forgetLeftovers';
import { copyConnections, takeOverConnections } from '../shops/takeOverConnections';
import { noticePassedDeadlines, sumMeasures } from '../figures/measureShops';
import { watchWork } from '../operations/watchWork';
import { noTasks } from '../tasks/recordOutcome';
import type { TaskCounts } from '../tasks/recordOutcome';
import { runPart } from '../platform/runPart';

/** Orders whose dispatch deadlines one run reads, with ten calls. */
const DEADLINES_PER_RUN = 500;
/** Unproven orders per run; each takes one call for each shop. */
const PROVED_PER_RUN = 100;
/** Differences whose act one run carries out; an import waits for the site. */
const ACTS_PER_RUN = 100;
/** Orders that one run counts. */
const COUNTED_PER_RUN = 5000;

/** How long one run may wait at limits of TikTok, in milliseconds: less than half of the time between two runs. */
const WAITING_PER_RUN = 2 * MINUTE;

/** The results of one run. */
export interface CaughtUp {
    /** Orders that were adopted, or whose patched status was applied. */
    adopted: number;
    /** Orders that could not be adopted. */
    adoptFailed: string[];
    webhooks: TaskCounts;
    /** What TikTok told in a form that could not be read. */
    readings: TaskCounts;
    /** Buyers' requests to cancel. */
    answers: TaskCounts;
    reports: TaskCounts;
    notify: TaskCounts;
    oms: TaskCounts;
    /** What of the run failed; the log has the details. */
    problems: Notice[];
}

/**
 * Catches up: adopts orders created elsewhere, makes tasks of what requests have marked as due, and runs the tasks. A
 * part that fails does not stop the others.
 * @param maxTasks - tasks of each kind per run, so that a run stays short
 */
export function catchUp(maxTasks: number): CaughtUp {
    const done = nothingDone();
    allowWaiting(WAITING_PER_RUN);
    listPreviousKeys();
    const part = (name: string, run: () => void): void => runPart(notice('job.part.' + name), done.problems, run);
    takeIn(part, done, maxTasks);
    exchange(part, done, maxTasks);
    tidyUp(part, maxTasks);
    tellPeople(part, done, maxTasks);
    return done;
}

/** Runs one part. If it fails, the notice names it. */
type Part = (name: string, run: () => void) => void;

/** Adopts and prepares what others, requests and people have left. */
function takeIn(part: Part, done: CaughtUp, maxTasks: number): void {
    part('connections', takeOverConnections);
    part('waiting_shops', connectWaitingShops);
    part('copies', copyConnections);
    part('adopt', () => {
        const adopted = sweepOrders();
        done.adopted = adopted.changed;
        done.adoptFailed = adopted.failed;
    });
    part('posted_again', findPosted);
    part('app_secret', watchAppSecret);
    part('undo_cancellations', () => undoAllDueCancellations(maxTasks));
    part('handover', () => handReportsOver(maxTasks));
    // Before the reports, so that this run makes those that were chosen.
    part('differences', () => runChosenActs(ACTS_PER_RUN));
}

/** Tells TikTok and the OMS what is due, and reads what TikTok has changed. */
function exchange(part: Part, done: CaughtUp, maxTasks: number): void {
    // At a limit of TikTok the calls that come first are made: shipments, then answers to buyers that some wait for.
    if (reportersHere().indexOf('cartridge') >= 0) {
        part('due', () => enqueueReports(maxTasks));
        part('report', () => runShipments(maxTasks, done.reports));
        part('requests', () => note(done, syncCancelRequests()));
        part('answers', () => runAnswers(maxTasks, done.answers));
        part('due', () => enqueueReports(maxTasks));
        part('report', () => runReports(maxTasks, done.reports));
    }
    part('kept_webhooks', () => takeKeptWebhooks(maxTasks));
    part('webhooks', () => handleWebhooks(maxTasks, done.webhooks));
    part('readings', () => readUnreadAgain(maxTasks, done.readings));
    part('changed_orders', () => note(done, pollOrders()));
    part('notify', () => runFeedNotices(maxTasks, done.notify));
    part('prove', () => proveAdoptions(PROVED_PER_RUN));
    part('deadlines', () => syncDeadlines(DEADLINES_PER_RUN));
    // After the calls to TikTok, so that the OMS learns of cancellations from this run.
    part('oms', () => runOmsTasks(maxTasks, done.oms));
    part('status_hook', () => tellDueStatusChanges(maxTasks));
}

/** Erases, forgets and moves what has had its time. */
function tidyUp(part: Part, maxTasks: number): void {
    part('erase', eraseFromFiles);
    part('old_files', removeUnattendedFiles);
    part('forget', () => forgetTasks(maxTasks));
    part('leftovers', forgetLeftovers);
    part('retire', () => retireEntries(maxTasks));
    part('move_values', () => movePreviousValues(maxTasks));
    part('move_tracking', () => moveTracking(maxTasks));
}

/** Mails what needs a person, and counts for the pages. */
function tellPeople(part: Part, done: CaughtUp, maxTasks: number): void {
    part('settings', () => note(done, watchSettings()));
    part('holds', () => alertLongHolds(maxTasks));
    part('mail', sendAlerts);
    part('passed', noticePassedDeadlines);
    let counted = 0;
    part('count', () => {
        counted = countOrders(COUNTED_PER_RUN);
    });
    part('measures', () => sumMeasures(counted > 0));
    part('late', watchWork);
}

function note(done: CaughtUp, problems: Notice[]): void {
    problems.forEach((problem) => done.problems.push(problem));
}

function nothingDone(): CaughtUp {
    return {
        adopted: 0,
        adoptFailed: [],
        webhooks: noTasks(),
        readings: noTasks(),
        answers: noTasks(),
        reports: noTasks(),
        notify: noTasks(),
        oms: noTasks(),
        problems: []
    };
}
