import { stepFailed, stepOk } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { recordStep } from '../platform/jobRuns';
import { notice } from '../platform/rules/notice';
import { allowWaiting } from '../platform/waiting';
import { forgetReturns } from '../returns/forgetReturns';
import { syncReturns } from '../returns/syncReturns';
import { watchReturnDeadlines } from '../returns/watchReturnDeadlines';

/** How long one run may wait at limits of TikTok, in milliseconds. */
const WAITING_PER_RUN = 2 * 60 * 1000;
/** Returns of each kind that one run looks at: those with a deadline, and those to forget. */
const MOST = 1000;

/**
 * Job step custom.TikTokShopSyncReturns: reads the returns and refunds of all shops, books them on their orders, and
 * watches their deadlines.
 * @param parameters - `MaxPages`: pages of fifty returns for each shop per run
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return recordStep('TikTokShop-SyncReturns', () => sync(Number(parameters.MaxPages) || 100));
}

function sync(maxPages: number): StepResult {
    allowWaiting(WAITING_PER_RUN);
    const done = syncReturns(maxPages);
    const missed = watchReturnDeadlines(MOST);
    forgetReturns(MOST);
    const counts = { returns: done.applied, withoutOrder: done.withoutOrder, missed: missed };
    const summary = [
        notice('job.returns.applied', [done.applied]),
        notice('job.returns.without_order', [done.withoutOrder]),
        notice('job.returns.missed', [missed])
    ];
    return done.problems.length > 0 || missed > 0
        ? stepFailed(summary, counts, done.problems)
        : stepOk(summary, counts);
}
