import type { Execution, Instance } from '../contracts/instance';
import { JobStepExecution } from '../dw/job';
import { HashMap } from '../dw/util/Map';
import type { JobFlowConfig, JobStepConfig } from '../metadata/jobConfig';
import { rhinoWording } from '../runtime/engine/rhinoWording';
import { errorReport } from '../runtime/errorReport';
import { begin } from '../store/session';
import { ORGANIZATION_SITE } from '../store/sites';
import { builtInStep } from './builtInStep';
import type { BuiltInStep } from './builtInStep';
import { jobContext } from './jobContext';
import type { ExitStatus } from './jobRecord';
import { stepParameters } from './parameters';
import { runChunks } from './runChunks';
import type { StartedStep } from './runChunks';
import type { JobRun } from './jobRun';
import { stepFunction } from './stepFunction';
import { readStepTypes, whyUnknown } from './stepTypes';
import type { StepType } from './stepTypes';

/** Runs one step and records how it ended: an exception ends it with ERROR. */
export function* runStep(run: JobRun, flow: JobFlowConfig, step: JobStepConfig): Generator<void, ExitStatus> {
    const { instance, jobExecution, record } = run;
    const began = Date.now();
    let exit: ExitStatus;
    try {
        exit = yield* executeStep(run, flow, step);
    } catch (error) {
        // Errors of scripts are of another realm: instanceof does not know them.
        const message = rhinoWording(String((error as Error | null)?.message || error));
        instance.log('error', 'job.' + jobExecution.getJobID(), step.stepId + ': ' + errorReport(error));
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

function* executeStep(run: JobRun, flow: JobFlowConfig, step: JobStepConfig): Generator<void, ExitStatus> {
    const { instance, jobExecution } = run;
    const siteId = flow.siteId || ORGANIZATION_SITE;
    const execution = instance.createExecution({ kind: 'job', siteId, ...jobContext(instance.site(siteId)) });
    const given = parametersOf(run, step);
    const type = stepTypeOf(execution, step, given);
    if (typeof type === 'function') {
        return type();
    }
    if (!(siteId === ORGANIZATION_SITE ? type.organizationContext : type.siteContext)) {
        throw new Error(`Step type ${type.typeId} does not support the context of the flow: ${siteId}`);
    }
    execution.timeLimitMs = type.timeLimitMs;
    Object.entries(run.parameters).forEach(([name, value]) => {
        if (type.parameters.some((parameter) => parameter.name === name)) {
            given[name] = value;
        }
    });
    const parameters = new HashMap(Object.entries(stepParameters(type, given)));
    const stepExecution = new JobStepExecution(jobExecution, step.stepId, type.typeId, parameters);
    if (type.kind === 'task') {
        return runTask({ execution, type, parameters, stepExecution });
    }
    return yield* runChunks({ execution, type, parameters, stepExecution });
}

function stepTypeOf(
    { instance, site, cartridgePath }: Execution,
    step: JobStepConfig,
    given: Record<string, string>
): StepType | BuiltInStep {
    if (!step.type.startsWith('custom.')) {
        return builtInStep(instance, site.id, step.type, given);
    }
    const path = [...cartridgePath, ...businessManagerPath(instance, cartridgePath)];
    const types = readStepTypes(instance, path);
    const type = types.byId.get(step.type);
    if (!type) {
        throw new Error(whyUnknown(types, step.type, path));
    }
    return type;
}

/**
 * What Business Manager's path has besides a site's: jobs of sites run steps of its cartridges, as those of Clyde, Klevu, Listrak
 * and Mercaux are. To prove on an instance.
 */
function businessManagerPath(instance: Instance, cartridgePath: string[]): string[] {
    return instance.site(ORGANIZATION_SITE).cartridgePath.filter((name) => !cartridgePath.includes(name));
}

/** The parameters of the step's configuration, and of the job's where the step refers to it. */
function parametersOf({ config, parameters }: JobRun, step: JobStepConfig): Record<string, string> {
    const ofJob: Record<string, string> = { ...config.parameters, ...parameters };
    return Object.fromEntries(
        step.parameters.map(({ name, value, fromJob }) => {
            if (fromJob !== undefined && !(fromJob in ofJob)) {
                throw new Error(`${step.stepId}: the job has no parameter ${fromJob}`);
            }
            return [name, fromJob === undefined ? value : (ofJob[fromJob] as string)];
        })
    );
}

function runTask({ execution, type, parameters, stepExecution }: StartedStep): ExitStatus {
    return execution.instance.run(execution, () => {
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
