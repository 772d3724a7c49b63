import type { InProcess } from '../../sandbox/start/inProcess';

/** Runs a job. @throws Error if it turns red */
export function runGreen(sandbox: InProcess, job: string): void {
    const { exit_status: exit } = sandbox.runJob(job);
    if (exit?.status !== 'ok') {
        throw new Error(`${job}: ${exit?.message}`);
    }
}
