import { setTimeout as pause } from 'node:timers/promises';
import type { Target } from './Target';
import { TargetError } from './targetError';

/** How a run of a job ended. */
export interface JobResult {
    ok: boolean;
    code: string;
    message: string;
    /** What each step said that failed; one job has several where it runs on several sites. */
    failures: string[];
}

/** The pauses between two questions about a run grow: most runs end within a second. */
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1000;
const PATIENCE_MS = 30 * 60 * 1000;
const JOBS_PERMISSION =
    'Allow POST on /jobs/*/executions and GET on /jobs/*/executions/* for the client: paste ' +
    'ocapi-data.json of npm run permissions under Administration > Site Development > Open Commerce API Settings.';

/**
 * Starts a job and waits for its end.
 * @param body - of the start, as the job wants it
 * @throws TargetError if it cannot be started
 */
export async function runTargetJob(target: Target, jobId: string, body: object = {}): Promise<JobResult> {
    const started = await target.data('POST', `/jobs/${jobId}/executions`, body);
    if (started.status === 404) {
        throw new TargetError(
            `There is no job ${jobId} on the instance`,
            'Import the site archive: it brings the jobs.'
        );
    }
    if (started.status !== 202 && started.status !== 200) {
        const type = started.json.fault?.type || 'status ' + started.status;
        throw new TargetError(
            `The job ${jobId} cannot be started: ${type}`,
            type === 'JobAlreadyRunningException' ? 'Wait until it has ended, and try again.' : JOBS_PERMISSION
        );
    }
    return awaitTargetJob(target, jobId, String(started.json.id));
}

/** Waits for the end of a run. */
async function awaitTargetJob(target: Target, jobId: string, id: string): Promise<JobResult> {
    const deadline = Date.now() + PATIENCE_MS;
    let pauseMs = FIRST_PAUSE_MS;
    while (Date.now() < deadline) {
        const { status, json } = await target.data('GET', `/jobs/${jobId}/executions/${id}`);
        if (status !== 200) {
            throw new TargetError(`The result of ${jobId} cannot be read: status ${status}`, JOBS_PERMISSION);
        }
        if (json.exit_status) {
            const { code, message, status: outcome } = json.exit_status;
            const steps = (json.step_executions || []) as Array<{ exit_status?: { status: string; message?: string } }>;
            const failures = steps
                .filter((step) => step.exit_status?.status === 'error')
                .map((step) => step.exit_status?.message || '');
            return { ok: outcome === 'ok', code: String(code), message: String(message || ''), failures };
        }
        await pause(pauseMs);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
    throw new TargetError(`The job ${jobId} still runs`, 'Look at Administration > Operations > Jobs > Job History.');
}
