import type { Instance } from '../contracts/instance';
import { JobExecution } from '../dw/job';
import { writeJobLog } from './jobLog';
import { jobConfigs } from '../metadata/importSite';
import type { JobConfig } from '../metadata/jobConfig';
import { exportArchive } from './exportArchive';
import { importArchive } from './importArchive';
import type { ExitStatus, JobRecord } from './jobRecord';
import { runFlows } from './runFlows';
import { SITE_EXPORT_JOB, SITE_IMPORT_JOB } from './systemJobs';

/** Jobs that every instance has. */
const SYSTEM_JOBS: Record<string, (instance: Instance, parameters: Record<string, string>) => void> = {
    [SITE_IMPORT_JOB]: importArchive,
    [SITE_EXPORT_JOB]: exportArchive
};

/** All jobs that can be started: the imported ones and the platform's own. */
export function jobIds(instance: Instance): string[] {
    return [...jobConfigs(instance).keys(), ...Object.keys(SYSTEM_JOBS)];
}

/** Runs of an instance, newest last. */
export function jobRecords(instance: Instance): JobRecord[] {
    return instance.part('jobRecords', () => []);
}

/**
 * Prepares a run. Each `next()` does a piece of work and comes back, so that requests can be served in between.
 * @param parameters - by name; they replace the job's configuration for any step that knows them
 * @throws Error if there is no such job, or it is running
 */
export function startJob(
    instance: Instance,
    jobId: string,
    parameters: Record<string, string> = {}
): { record: JobRecord; work: Generator<void, void> } {
    if (!jobIds(instance).includes(jobId)) {
        throw new Error(`There is no job ${jobId}; there are ${jobIds(instance).join(', ')}`);
    }
    const records = jobRecords(instance);
    if (records.some((record) => record.job_id === jobId && record.execution_status === 'running')) {
        throw new Error(`Job ${jobId} is running`);
    }
    const record: JobRecord = {
        id: String(records.length + 1),
        job_id: jobId,
        execution_status: 'running',
        exit_status: null,
        start_time: new Date(instance.clock.now()).toISOString(),
        end_time: null,
        duration: 0,
        step_executions: []
    };
    records.push(record);
    const system = SYSTEM_JOBS[jobId];
    const config = jobConfigs(instance).get(jobId) as JobConfig;
    const steps: Steps = (execution) =>
        system
            ? runSystemJob(instance, system, record, parameters)
            : runFlows({ instance, config, jobExecution: execution, record, parameters });
    return { record, work: work(instance, record, steps) };
}

/** Runs a job to its end. */
export function runJob(instance: Instance, jobId: string, parameters: Record<string, string> = {}): JobRecord {
    const { record, work: steps } = startJob(instance, jobId, parameters);
    while (!steps.next().done) {
        // All the work happens in next().
    }
    return record;
}

type Steps = (execution: JobExecution) => Generator<void, ExitStatus>;

function* work(instance: Instance, record: JobRecord, steps: Steps): Generator<void, void> {
    const began = Date.now();
    try {
        record.exit_status = yield* steps(new JobExecution(record.id, record.job_id));
    } finally {
        record.exit_status = record.exit_status || { code: 'ERROR', message: 'The run was stopped', status: 'error' };
        record.execution_status = record.exit_status.status === 'ok' ? 'finished' : 'aborted';
        record.end_time = new Date(instance.clock.now()).toISOString();
        record.duration = Date.now() - began;
        if (instance.options.filesRoot) {
            record.log_file_path = writeJobLog(instance.options.filesRoot, record);
        }
    }
}

/** A job of the platform's own: one step, which its cartridges have no part in. */
function* runSystemJob(
    instance: Instance,
    run: (instance: Instance, parameters: Record<string, string>) => void,
    record: JobRecord,
    parameters: Record<string, string>
): Generator<void, ExitStatus> {
    const began = Date.now();
    let exit: ExitStatus = { code: 'OK', message: null, status: 'ok' };
    yield;
    try {
        run(instance, parameters);
    } catch (error) {
        exit = { code: 'ERROR', message: (error as Error).message, status: 'error' };
        instance.log('error', 'job.' + record.job_id, (error as Error).message);
    }
    record.step_executions.push({
        step_id: record.job_id,
        step_type_id: record.job_id,
        exit_status: exit,
        duration: Date.now() - began
    });
    return exit;
}
