import { first, textOf } from './xml';
import type { XmlElement } from './xml';

/** When a job runs by itself. */
export interface JobSchedule {
    isEnabled: boolean;
    /** As `jobs.xml` has it, for example `5m`; empty for a job that does not recur. */
    interval: string;
    /** Milliseconds between two runs; 0 where the interval cannot be told. */
    everyMs: number;
}

const MINUTE = 60 * 1000;
const UNITS: Record<string, number> = { m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE };

/**
 * Reads the schedule of a job that recurs after minutes, hours or days. Source: `jobs.xsd`.
 * @param job - the element `job` of `jobs.xml`
 */
export function readJobSchedule(job: XmlElement): JobSchedule {
    const trigger = first(first(job, 'triggers'), 'run-recurring');
    const interval = textOf(first(trigger, 'recurrence') || trigger, 'interval') || '';
    const [, count = '0', unit = ''] = /^([0-9]+)([mhd])$/.exec(interval) || [];
    return {
        isEnabled: trigger?.attributes.enabled === 'true',
        interval,
        everyMs: Number(count) * (UNITS[unit] || 0)
    };
}
