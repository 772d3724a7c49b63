import type { Clock } from '../contracts';
import type { Access } from '../web/access';

/** A job execution as OCAPI Data tells it. */
export interface JobExecutionState {
    id: string;
    jobId: string;
    status: 'pending' | 'running' | 'finished' | 'aborted';
    /** Exit code, known at the end; error when the job failed. */
    exit: { code: string; error: boolean; message: string } | null;
    parameters: Array<{ name: string; value: string }>;
    startTime: number;
    endTime: number | null;
    steps: Array<{ stepId: string; exitCode: string; error: boolean; message: string }>;
}

/** How the front starts jobs, which run where the store is. */
export interface JobStarter {
    /** @returns the execution, `unknown` for a job nobody configured, `running` while one is under way */
    start(jobId: string, parameters: Array<{ name: string; value: string }>): JobExecutionState | 'unknown' | 'running';
    find(jobId: string, executionId: string): JobExecutionState | null;
}

/** What the platform serves without scripts. */
export interface Front {
    access: Access;
    clock: Clock;
    /** Folder with IMPEX, TEMP and the other file roots. */
    filesRoot: string;
    jobs: JobStarter;
    /** Name of the active code version. */
    codeVersion: string;
    cartridges: string[];
}
