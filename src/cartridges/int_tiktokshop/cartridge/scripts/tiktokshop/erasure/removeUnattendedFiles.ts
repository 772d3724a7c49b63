import { DAY } from '../platform/rules/durations';
import { fromNow } from '../platform/clock';
import { lastRun } from '../platform/jobRuns';
import { tidyFeed } from '../feed/tidyFeed';
import { tidyOmsBatch } from '../oms/tidyOmsBatch';

/** A job that has not run for so long no longer removes its files. */
const UNATTENDED_AFTER = 7 * DAY;
/** How many days files are kept then: the default of the jobs' `KeptDays`. */
const KEPT_DAYS = 30;

/** Removes the old files of jobs that no longer run, for example after a change of the reporter. Jobs only. */
export function removeUnattendedFiles(): void {
    if (hasStopped('TikTokShop-OrderFeed')) {
        tidyFeed(KEPT_DAYS);
    }
    if (hasStopped('TikTokShop-ImportOmsBatch')) {
        tidyOmsBatch(KEPT_DAYS);
    }
}

/** A job that never ran has left no files. */
function hasStopped(jobId: string): boolean {
    const run = lastRun(jobId);
    return run !== null && new Date(run.startedAt) < fromNow(-UNATTENDED_AFTER);
}
