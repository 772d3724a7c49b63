import { now } from './clock';
import { getRecord, storeRecord } from './storedValues';
import { stepStatus } from './job';
import type { StepCounts, StepResult } from './job';
import { describeError, logOf } from './log';
import { inTransaction } from './transaction';

/** The record of a job's last run. */
export interface JobRun {
    /** ISO 8601 UTC. */
    startedAt: string;
    milliseconds: number;
    isOk: boolean;
    message: string;
    counts: StepCounts;
}

/** Characters kept of a message; the job's log has all of it. */
const KEPT = 1000;

/**
 * Runs a job's step and records time, duration and result, also when the step throws.
 * @param jobId - for example `TikTokShop-OrderFeed`
 */
export function recordStep(jobId: string, step: () => StepResult): dw.system.Status {
    const startedAt = now();
    try {
        const result = step();
        remember(jobId, startedAt, result);
        return stepStatus(result);
    } catch (e) {
        remember(jobId, startedAt, { isOk: false, message: describeError(e), counts: {} });
        throw e;
    }
}

/** The last run of a job; null before the first. */
export function lastRun(jobId: string): JobRun | null {
    return getRecord<JobRun | null>(keyOf(jobId), null);
}

/** Records a run. Never throws: a failure is logged. */
function remember(jobId: string, startedAt: Date, result: StepResult): void {
    const run: JobRun = {
        startedAt: startedAt.toISOString(),
        milliseconds: now().getTime() - startedAt.getTime(),
        isOk: result.isOk,
        message: result.message.substring(0, KEPT),
        counts: result.counts
    };
    try {
        inTransaction(() => storeRecord(keyOf(jobId), run));
    } catch (e) {
        logOf('job').warn(jobId + ': the run was not recorded: ' + describeError(e));
    }
}

function keyOf(jobId: string): string {
    return 'job-' + jobId;
}
