import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';

/** How many events of the OMS went which way, for a job's message. */
export function eventsText(events: { applied: number; unchanged: number; rejected: number }): Notice[] {
    return [
        notice('job.events.applied', [String(events.applied)]),
        notice('job.events.unchanged', [String(events.unchanged)]),
        notice('job.events.rejected', [String(events.rejected)])
    ];
}
