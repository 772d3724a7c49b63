import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';

/** The part of a run of a job that we read. Source: OCAPI Data, document JobExecution. */
export interface LastRun {
    start_time?: string;
    exit_status?: { status: string; code: string; message?: string };
}

/** The latest run of a job, or null. */
export async function lastRun(target: Target, job: string): Promise<LastRun | null> {
    const { status, json } = await target.data('POST', '/job_execution_search', {
        query: { term_query: { fields: ['job_id'], operator: 'is', values: [job] } },
        sorts: [{ field: 'start_time', sort_order: 'desc' }],
        count: 1
    });
    if (status !== 200) {
        throw new TargetError(`The runs of ${job} cannot be read: status ${status}`, 'Try again.');
    }
    return (json.hits?.[0] as LastRun | undefined) || null;
}
