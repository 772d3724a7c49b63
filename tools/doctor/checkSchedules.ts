import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { readJobSchedule } from '../../sfcc-mocks/metadata/jobSchedule';
import type { JobSchedule } from '../../sfcc-mocks/metadata/jobSchedule';
import { all, parseXml } from '../../sfcc-mocks/metadata/xml';
import type { Target } from '../target/Target';
import type { Finding } from './Finding';
import { lastRun } from './lastRun';

/** Every installation needs these; the others only some, which have run them. */
const ALWAYS_NEEDED = ['TikTokShop-ProcessTasks', 'TikTokShop-CheckSafeguards'];
const MINUTE = 60 * 1000;
/** A run may wait for others, and the times of two computers may differ. */
const GRACE = 10 * MINUTE;

/** The schedule of a job. */
interface Schedule extends JobSchedule {
    job: string;
}

/**
 * Looks whether jobs that this shop needs run by themselves: whether their schedule is on, and whether it runs them.
 * @param expected - our jobs, those with an interval have a schedule
 * @param there - an export of the instance
 * @param now - of the instance, epoch milliseconds
 */
export async function checkSchedules(
    target: Target,
    expected: SiteFiles,
    there: SiteFiles,
    now: number
): Promise<Finding[]> {
    const ours = schedulesIn(expected)
        .filter(({ everyMs }) => everyMs > 0)
        .map(({ job }) => job);
    const found: Finding[] = [];
    for (const schedule of schedulesIn(there).filter(({ job }) => ours.includes(job))) {
        const started = Date.parse((await lastRun(target, schedule.job))?.start_time || '');
        found.push(...findingsOf(schedule, started, now));
    }
    return found;
}

function findingsOf({ job, isEnabled, interval, everyMs }: Schedule, started: number, now: number): Finding[] {
    const where = `Administration > Operations > Jobs > ${job} > Schedule and History`;
    if (!isEnabled) {
        const isNeeded = ALWAYS_NEEDED.includes(job) || !Number.isNaN(started);
        const what = `The schedule of ${job} is off`;
        return isNeeded ? [{ code: 'schedule_off', id: job, what, remedy: `${where}: enable it.` }] : [];
    }
    const isLate = Number.isNaN(started) || now - started > 2 * everyMs + GRACE;
    const last = Number.isNaN(started) ? 'never' : new Date(started).toISOString();
    const what = `The schedule of ${job} is on (every ${interval}), but it has not run: last ${last}`;
    return isLate && everyMs > 0
        ? [
              {
                  code: 'job_not_running',
                  id: job,
                  what,
                  remedy: `${where}: look at the start of the schedule, and whether a run hangs.`
              }
          ]
        : [];
}

function schedulesIn(files: SiteFiles): Schedule[] {
    const text = files.get('jobs.xml');
    const jobs = text === undefined ? [] : all(parseXml(text, 'jobs.xml'), 'job');
    return jobs.map((job) => ({
        job: job.attributes['job-id'] as string,
        ...readJobSchedule(job)
    }));
}
