import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';

/** The numbers of events of the OMS by outcome, for a job's message. */
export function eventsText(events: { applied: number; unchanged: number; rejected: number }): Notice[] {
    return [
        notice('job.events.applied', [events.applied]),
        notice('job.events.unchanged', [events.unchanged]),
        notice('job.events.rejected', [events.rejected])
    ];
}
