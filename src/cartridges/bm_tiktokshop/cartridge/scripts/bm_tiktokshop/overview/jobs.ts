import { numberInWords } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/filledText';
import { runText } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/jobRuns';
import type { JobRun } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/jobRuns';
import { linkOfCount } from './rules/jobCountLinks';
import type { CountLink } from './rules/jobCountLinks';
import { momentOf } from '../platform/moment';
import type { Moment } from '../platform/moment';
import { filledText } from '../platform/webPage';

/** The view of a job's last run. */
export interface JobView {
    id: string;
    /** `never`, `ok` or `failed`. */
    state: string;
    startedAt: Moment | null;
    /** For example `1.2 s`; empty before the first run. */
    seconds: string;
    /** Message of a failed run. */
    message: string;
    /** Numbers above zero, each with a link to its list. */
    counts: Array<{ text: string; link: CountLink | null }>;
    /** What the last run with `DryRun` would have done, and when that was; null before the first. */
    plan: { at: Moment | null; text: string } | null;
}

/** The views of the jobs, in the given order. */
export function jobViews(jobs: Array<{ id: string; run: JobRun | null; plan: JobRun | null }>): JobView[] {
    return jobs.map((job) => viewOf(job.id, job.run, job.plan));
}

function viewOf(id: string, run: JobRun | null, plan: JobRun | null): JobView {
    const planned = plan ? { at: momentOf(plan.startedAt), text: runText(plan) } : null;
    if (!run) {
        return { id: id, state: 'never', startedAt: null, seconds: '', message: '', counts: [], plan: planned };
    }
    return {
        id: id,
        state: run.isOk ? 'ok' : 'failed',
        startedAt: momentOf(run.startedAt),
        seconds: filledText('job.seconds', [numberInWords((run.milliseconds / 1000).toFixed(1))]),
        message: run.isOk ? '' : runText(run),
        counts: Object.keys(run.counts)
            .filter((name) => (run.counts[name] as number) > 0)
            .map((name) => ({
                text: filledText('job.count.' + name, [run.counts[name] as number]),
                link: linkOfCount(name)
            })),
        plan: planned
    };
}
