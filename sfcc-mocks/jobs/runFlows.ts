import { jobConfigs } from '../metadata/importSite';
import type { JobFlowConfig, JobStepConfig, JobStepRule } from '../metadata/jobConfig';
import type { ExitStatus } from './jobRecord';
import type { JobRun } from './jobRun';
import { runStep } from './runStep';

/** How a flow ended, and whether the job ends with it. */
interface FlowEnd {
    exit: ExitStatus;
    stopsJob: boolean;
}

const OK: ExitStatus = { code: 'OK', message: null, status: 'ok' };

/** Flow after flow, until one ends the job; flows of a split do not stop each other. @returns how the job ends */
export function* runFlows(run: JobRun): Generator<void, ExitStatus> {
    let exit = OK;
    let isStopped = false;
    for (const flow of run.config.flows.flatMap((candidate) => forEachSite(run, candidate))) {
        if (isStopped && !flow.beside) {
            break;
        }
        const end = yield* runFlow(run, flow);
        exit = isStopped ? exit : end.exit;
        isStopped = isStopped || end.stopsJob;
    }
    return exit;
}

/** A flow for sites that are known only now. */
function forEachSite({ instance, config, parameters }: JobRun, flow: JobFlowConfig): JobFlowConfig[] {
    if (!flow.sitesOf) {
        return [flow];
    }
    const { parameter, sequential } = flow.sitesOf;
    const siteIds =
        parameter === undefined
            ? instance.allSites().map((site) => site.id)
            : listIn({ ...config.parameters, ...parameters }[parameter] || '');
    return siteIds.map((siteId, index) => ({ ...flow, siteId, beside: !sequential && index > 0 }));
}

function listIn(text: string): string[] {
    return text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

/** Step after step, as the rules of each lead on; without a rule an error ends the job. */
function* runFlow(run: JobRun, flow: JobFlowConfig): Generator<void, FlowEnd> {
    const steps = flow.steps.flatMap((step) => included(run, step));
    let exit = OK;
    let position = 0;
    while (position < steps.length) {
        const step = steps[position] as JobStepConfig;
        exit = yield* runStep(run, flow, step);
        const rule = ruleFor(step, exit);
        if (rule.action !== 'continue') {
            return { exit, stopsJob: rule.action === 'stop-job' };
        }
        position = rule.nextStep ? steps.findIndex(({ stepId }) => stepId === rule.nextStep) : position + 1;
    }
    return { exit, stopsJob: false };
}

/**
 * The steps of another job that stand here; the step itself where there is no such job, to fail. Source: platform doc, job step
 * IncludeStepsFromJob.
 */
function included({ instance }: JobRun, step: JobStepConfig): JobStepConfig[] {
    if (step.type !== 'IncludeStepsFromJob') {
        return [step];
    }
    const other = jobConfigs(instance).get(step.parameters.find(({ name }) => name === 'JobID')?.value || '');
    return other ? other.flows.flatMap((flow) => flow.steps) : [step];
}

/** Source: jobs.xsd, StepOnExitRule; platform doc "Job steps". */
function ruleFor(step: JobStepConfig, exit: ExitStatus): JobStepRule {
    const preset: JobStepRule = { status: '*', action: exit.status === 'error' ? 'stop-job' : 'continue' };
    return (step.rules || []).find((rule) => listIn(rule.status).some((word) => matches(word, exit.code))) || preset;
}

/** `*` stands for any text. */
function matches(pattern: string, code: string): boolean {
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(code);
}
