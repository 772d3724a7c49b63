import { callsMade } from '../platform/outgoing/callCounts';
import type { Notice } from '../platform/rules/notice';
import { wasPreviousReleaseHere } from '../platform/previousRelease';
import { movePreviousValues } from '../platform/movePreviousValues';
import { runChosenActs } from '../reconciliation/runChosenActs';
import { sweepOrders } from '../patches/sweepOrders';
import { syncCancelRequests } from '../cancellations/syncCancelRequests';
import { eraseFromFiles } from '../erasure/eraseFromFiles';
import { removeUnattendedFiles } from '../erasure/removeUnattendedFiles';
import { forgetTasks } from '../tasks/forgetTasks';
import { takeKeptWebhooks } from '../webhooks/takeKeptWebhooks';
import { moveTracking } from '../shipments/moveTracking';
import { findPosted } from '../orders/findPosted';
import { isWorkDue } from '../operations/isWorkDue';
import { sendAlerts } from '../operations/sendAlerts';
import { watchSettings } from '../safeguards/watchSettings';
import { retireEntries } from '../lifecycle/retireEntries';
import { pollOrders } from '../updates/pollOrders';
import { watchAppSecret } from '../shops/connection/watchAppSecret';
import { connectWaitingShops } from '../shops/connection/connectWaitingShops';
import { forgetLeftovers } from '../shops/connection/forgetLeftovers';
import { copyConnections, takeOverConnections } from '../shops/connection/takeOverConnections';
import { noticePassedDeadlines } from '../figures/noticePassedDeadlines';
import { sumMeasures } from '../figures/sumMeasures';
import { watchWork } from '../operations/watchWork';
import { beginRun } from './taskRun';
import type { CaughtUp, Run } from './taskRun';

/** Differences whose act one run carries out; an import waits for the site. */
const ACTS_PER_RUN = 100;

/**
 * Catches up: adopts orders created elsewhere, makes tasks of what requests have marked as due, and runs the tasks. A
 * part that fails does not stop the others.
 * @param maxTasks - tasks of each kind per run, so that a run stays short
 */
export function catchUp(maxTasks: number): CaughtUp {
    const run = beginRun(maxTasks);
    const wasHere = wasPreviousReleaseHere();
    if (wasHere) {
        run.part('connections', takeOverConnections);
    }
    takeIn(run);
    exchange(run);
    tidyUp(run);
    if (wasHere) {
        servePreviousRelease(run);
    }
    tellPeople(run);
    return run.done;
}

/** Adopts and takes in what others, requests and people have left. */
function takeIn({ part, done, maxTasks }: Run): void {
    part('waiting_shops', connectWaitingShops);
    part('adopt', () => {
        const adopted = sweepOrders();
        done.adopted = adopted.changed;
        done.adoptFailed = adopted.failed;
    });
    part('posted_again', findPosted);
    part('app_secret', watchAppSecret);
    part('kept_webhooks', () => takeKeptWebhooks(maxTasks));
    part('passed', noticePassedDeadlines);
    // Before the reports, so that this run makes those that were chosen.
    part('differences', () => runChosenActs(ACTS_PER_RUN));
}

/** Tells TikTok and the OMS what is due, and reads what TikTok has changed: its answers make more due. */
function exchange(run: Run): void {
    const { whereDue, lookAgain } = worker(run);
    whereDue(() => dueWork().runUrgentParts(run));
    if (run.isReporter) {
        const callsBefore = callsMade();
        run.part('requests', () => note(run, syncCancelRequests()));
        if (callsMade() > callsBefore) {
            lookAgain();
        }
    }
    whereDue(() => dueWork().runUsualParts(run));
    run.part('changed_orders', () => note(run, pollOrders(lookAgain)));
    whereDue(() => dueWork().runClosingParts(run));
}

/** Runs parts that work on what is due. */
interface Worker {
    /** Runs parts if anything is due. */
    whereDue: (parts: () => void) => void;
    /** TikTok has told something that may have made more due. */
    lookAgain: () => void;
}

/**
 * A worker that looks again, where nothing was due, only after news of TikTok. Where it cannot be found out whether anything is due,
 * the parts run, and each fails for itself.
 */
function worker(run: Run): Worker {
    let isDue = true;
    return {
        lookAgain: () => {
            isDue = true;
        },
        whereDue: (parts) => {
            if (isDue) {
                run.part('due', () => {
                    isDue = isWorkDue(run.reporters);
                });
            }
            if (isDue) {
                parts();
            }
        }
    };
}

/** The parts that work on what is due. Most runs need none of their scripts, so these are loaded with the first. */
function dueWork(): typeof import('./dueWork') {
    return require('./dueWork') as typeof import('./dueWork');
}

/** Erases and forgets what has had its time. */
function tidyUp({ part, maxTasks, isFirstInHour }: Run): void {
    part('erase', eraseFromFiles);
    part('forget', () => forgetTasks(maxTasks));
    part('retire', () => retireEntries(maxTasks));
    if (isFirstInHour) {
        part('old_files', removeUnattendedFiles);
        part('leftovers', forgetLeftovers);
    }
}

/** Copies for the previous release what it needs on the way back, and moves what it has stored when it no longer needs that. */
function servePreviousRelease({ part, maxTasks }: Run): void {
    part('copies', copyConnections);
    part('move_values', () => movePreviousValues(maxTasks));
    part('move_tracking', () => moveTracking(maxTasks));
}

/** Mails what needs a person, and counts for the pages. */
function tellPeople(run: Run): void {
    const { part, done } = run;
    part('settings', () => note(run, watchSettings()));
    part('mail', sendAlerts);
    part('measures', () => sumMeasures(done.counted > 0));
    part('late', watchWork);
}

function note(run: Run, problems: Notice[]): void {
    problems.forEach((problem) => run.done.problems.push(problem));
}
