import fs from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../sfcc-mocks';
import { readJobSchedule } from '../../sfcc-mocks/metadata/jobSchedule';
import { all, parseXml } from '../../sfcc-mocks/metadata/xml';
import { ROOT } from './wiring';

/** A job with the time between two runs. */
export interface ScheduledJob {
    id: string;
    everyMs: number;
}

/** The jobs that an instance gets with a schedule, which there waits until an administrator enables it. */
export function scheduledJobs(): ScheduledJob[] {
    const file = path.join(ROOT, 'metadata/site/jobs.xml');
    return all(parseXml(fs.readFileSync(file, 'utf8'), file), 'job').flatMap((job) => {
        const { interval, everyMs } = readJobSchedule(job);
        if (interval !== '' && everyMs === 0) {
            throw new Error(`jobs.xml: ${interval} is no interval of minutes, hours or days`);
        }
        return interval === '' ? [] : [{ id: job.attributes['job-id'] as string, everyMs }];
    });
}

/**
 * Runs jobs by the clock, each for the first time after its interval, until the clock is cleared. A run that fails is
 * followed by the next.
 * @param run - runs a job to its end
 */
export function runOnSchedule(clock: Clock, jobs: ScheduledJob[], run: (id: string) => Promise<unknown>): void {
    jobs.forEach((job) => {
        const again = (): void =>
            clock.at(clock.now() + job.everyMs, () => {
                // Not awaited: the job itself may wait for a timer.
                run(job.id).catch(() => undefined);
                again();
            });
        again();
    });
}

/**
 * The schedule of an instance: off until it is started; `startOver` continues it after the clock was cleared.
 * @param run - runs a job to its end
 */
export function scheduleOf(
    clock: Clock,
    run: (id: string) => Promise<unknown>
): { start: () => void; startOver: () => void } {
    let isOn = false;
    const start = (): void => {
        isOn = true;
        runOnSchedule(clock, scheduledJobs(), run);
    };
    return { start, startOver: () => (isOn ? start() : undefined) };
}
