import type { Instance } from '../contracts/instance';
import { ORGANIZATION_SITE } from '../store/sites';
import { JobExecution, JobStepExecution } from '../dw/job';
import { HashMap } from '../dw/util/Map';
import { jobConfigs } from '../metadata/importSite';
import type { JobConfig, JobFlowConfig, JobStepConfig } from '../metadata/jobConfig';
import type { Execution } from '../contracts/instance';
import { begin } from '../store/session';
import { exportArchive } from './exportArchive';
import { importArchive } from './importArchive';
import { stepParameters } from './parameters';
import type { ExitStatus, JobRecord } from './jobRecord';
import { runChunks } from './runChunks';
import { jobContext } from './jobContext';
import { stepFunction } from './stepFunction';
import { SITE_EXPORT_JOB, SITE_IMPORT_JOB } from './systemJobs';
import { readStepTypes } from './stepTypes';
import type { StepType } from './stepTypes';

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
 * @param parameters - by name; they replace what the job's configuration says for any step that knows them
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
            : runSteps(instance, config, execution, record, parameters);
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

/** Flow after flow, until one fails; flows of a split do not stop each other. @returns how the job ends */
function* runSteps(
    instance: Instance,
    config: JobConfig,
    jobExecution: JobExecution,
    record: JobRecord,
    parameters: Record<string, string>
): Generator<void, ExitStatus> {
    let exit: ExitStatus = { code: 'OK', message: null, status: 'ok' };
    for (const flow of config.flows) {
        const failed = exit.status === 'error';
        if (failed && !flow.beside) {
            break;
        }
        const end = yield* runFlow(instance, flow, jobExecution, record, parameters);
        exit = failed ? exit : end;
    }
    return exit;
}

/** Step after step, until one fails. @returns the exit status of the last one that ran */
function* runFlow(
    instance: Instance,
    flow: JobFlowConfig,
    jobExecution: JobExecution,
    record: JobRecord,
    parameters: Record<string, string>
): Generator<void, ExitStatus> {
    let exit: ExitStatus = { code: 'OK', message: null, status: 'ok' };
    for (const step of flow.steps) {
        exit = yield* runStep(instance, flow, step, jobExecution, record, parameters);
        if (exit.status === 'error') {
            break;
        }
    }
    return exit;
}

function* runStep(
    instance: Instance,
    flow: JobFlowConfig,
    step: JobStepConfig,
    jobExecution: JobExecution,
    record: JobRecord,
    overrides: Record<string, string>
): Generator<void, ExitStatus> {
    const began = Date.now();
    let exit: ExitStatus;
    try {
        exit = yield* executeStep(instance, flow, step, jobExecution, overrides);
    } catch (error) {
        // Errors of scripts are of another realm: instanceof does not know them.
        const message = String((error as Error | null)?.message || error);
        instance.log('error', 'job.' + jobExecution.getJobID(), step.stepId + ': ' + message);
        exit = { code: 'ERROR', message, status: 'error' };
    }
    record.step_executions.push({
        step_id: step.stepId,
        step_type_id: step.type,
        exit_status: exit,
        duration: Date.now() - began
    });
    return exit;
}

function* executeStep(
    instance: Instance,
    flow: JobFlowConfig,
    step: JobStepConfig,
    jobExecution: JobExecution,
    overrides: Record<string, string>
): Generator<void, ExitStatus> {
    const siteId = flow.siteId || ORGANIZATION_SITE;
    const site = instance.site(siteId);
    const execution = instance.createExecution({ kind: 'job', siteId, ...jobContext(site) });
    const type = readStepTypes(instance, execution.cartridgePath).get(step.type);
    if (!type) {
        throw new Error(
            `No cartridge on the path ${execution.cartridgePath.join(':')} declares step type ${step.type}`
        );
    }
    if ((siteId === ORGANIZATION_SITE) !== type.organizationContext) {
        throw new Error(`Step type ${type.typeId} does not support the context of the flow: ${siteId}`);
    }
    execution.timeLimitMs = type.timeLimitMs;
    const given = Object.fromEntries(step.parameters.map((parameter) => [parameter.name, parameter.value]));
    Object.entries(overrides).forEach(([name, value]) => {
        if (type.parameters.some((parameter) => parameter.name === name)) {
            given[name] = value;
        }
    });
    const parameters = new HashMap(Object.entries(stepParameters(type, given)));
    const stepExecution = new JobStepExecution(jobExecution, step.stepId, type.typeId, parameters);
    if (type.kind === 'task') {
        return runTask(instance, execution, type, parameters, stepExecution);
    }
    return yield* runChunks(instance, execution, type, parameters, stepExecution);
}

function runTask(
    instance: Instance,
    execution: Execution,
    type: StepType,
    parameters: HashMap,
    stepExecution: JobStepExecution
): ExitStatus {
    return instance.run(execution, () => {
        if (type.transactional) {
            begin();
        }
        const result = stepFunction(execution, type, type.functions.execute as string)(parameters, stepExecution);
        return exitStatus(result);
    });
}

/** What a step returned: nothing is OK, a Status says its own. Source: platform doc, job step exit codes. */
function exitStatus(result: unknown): ExitStatus {
    const status = result as
        { getStatus?: () => number; getCode(): string; getMessage(): string | null } | null | undefined;
    if (!status || typeof status.getStatus !== 'function') {
        return { code: 'OK', message: null, status: 'ok' };
    }
    if (status.getStatus() === 1) {
        return { code: 'ERROR', message: status.getMessage(), status: 'error' };
    }
    const code = status.getCode() || 'OK';
    if (code.length > 100 || /[,*?]/.test(code)) {
        throw new Error('An exit code has at most 100 characters, no commas and no wildcards: ' + code);
    }
    return { code, message: status.getMessage(), status: 'ok' };
}
