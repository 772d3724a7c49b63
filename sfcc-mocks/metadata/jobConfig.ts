import { all, first, textOf } from './xml';
import type { XmlElement } from './xml';

export interface JobStepParameter {
    name: string;
    value: string;
    /** Name of the job's parameter that gives the value instead. */
    fromJob?: string;
}

/** What follows on how a step ends. */
export interface JobStepRule {
    /** Exit codes, separated by commas; `*` stands for any text. */
    status: string;
    action: 'stop-job' | 'stop-flow' | 'continue';
    /** Where it continues; with the next step unless given. */
    nextStep?: string;
}

export interface JobStepConfig {
    stepId: string;
    /** Step type, for example `custom.TikTokShopOrderFeed`. */
    type: string;
    parameters: JobStepParameter[];
    rules?: JobStepRule[];
}

export interface JobFlowConfig {
    /** null: organization context. */
    siteId: string | null;
    /** Where the job finds its sites when it runs, if it names none: in a parameter with a list, else all storefronts. */
    sitesOf?: { parameter?: string; sequential: boolean };
    /** Whether it runs beside the flow before it: neither waits for how the other ends. */
    beside?: boolean;
    steps: JobStepConfig[];
}

export interface JobConfig {
    jobId: string;
    description: string;
    /** The job's own parameters, which those of its steps may refer to. */
    parameters?: Record<string, string>;
    flows: JobFlowConfig[];
    /** Whether the import removes it. */
    isDeleted?: boolean;
    /** As it was imported, for an export; missing for one that was not. */
    source?: XmlElement;
}

/** How jobs.xml names the context of the organization. */
const ORGANIZATION = 'Sites';

/**
 * Reads a jobs import file. Source: jobs.xsd.
 * @returns jobs by id
 * @throws Error for a flow that refers to a template or a step that is not there
 */
export function readJobs(root: XmlElement): JobConfig[] {
    return all(root, 'job').map((job) => ({
        jobId: job.attributes['job-id'] as string,
        description: textOf(job, 'description') || '',
        parameters: Object.fromEntries(
            all(first(job, 'parameters'), 'parameter').map((parameter) => [
                parameter.attributes.name as string,
                parameter.text.trim()
            ])
        ),
        flows: job.children.flatMap((child) =>
            child.name === 'flow'
                ? [{ siteId: siteOf(child), beside: false, steps: readSteps(child) }]
                : child.name === 'split'
                  ? readSplit(child, job.attributes['job-id'] as string)
                  : []
        ),
        isDeleted: job.attributes.mode === 'delete',
        source: job
    }));
}

/** A split has flows of its own, or one flow for several sites. One that is not sequential runs its flows side by side. */
function readSplit(split: XmlElement, jobId: string): JobFlowConfig[] {
    const isSequential = split.attributes.sequential === 'true';
    const template = first(split, 'flow-template');
    const stepsOf = (id: string | undefined): JobStepConfig[] => {
        if (!template || template.attributes['template-id'] !== id) {
            throw new Error(`jobs.xml: a split of the job ${jobId} has no flow-template ${id}`);
        }
        return readSteps(template);
    };
    const contexts = first(split, 'contexts');
    const flows: JobFlowConfig[] = contexts
        ? contextsOf(contexts, isSequential).map((context) => ({
              ...context,
              steps: stepsOf(contexts.attributes['template-ref'])
          }))
        : all(split, 'flow').map((flow) => {
              const reference = first(flow, 'template-ref');
              const steps = reference ? stepsOf(reference.attributes['template-id']) : readSteps(flow);
              return { siteId: siteOf(flow), steps };
          });
    return flows.map((flow, index) => ({ ...flow, beside: !isSequential && index > 0 }));
}

function contextsOf(contexts: XmlElement, sequential: boolean): Array<Pick<JobFlowConfig, 'siteId' | 'sitesOf'>> {
    const parameter = first(contexts, 'job-parameter-ref');
    if (parameter) {
        return [{ siteId: null, sitesOf: { parameter: parameter.attributes.name as string, sequential } }];
    }
    return first(contexts, 'all-storefront-sites')
        ? [{ siteId: null, sitesOf: { sequential } }]
        : all(contexts, 'context').map((context) => ({ siteId: siteIdOf(context) }));
}

function siteOf(flow: XmlElement): string | null {
    return siteIdOf(first(flow, 'context'));
}

function siteIdOf(context: XmlElement | undefined): string | null {
    const siteId = context?.attributes['site-id'] || ORGANIZATION;
    return siteId === ORGANIZATION ? null : siteId;
}

function readSteps(flow: XmlElement): JobStepConfig[] {
    const steps = all(flow, 'step').map((step) => ({
        stepId: step.attributes['step-id'] as string,
        type: step.attributes.type as string,
        parameters: all(first(step, 'parameters'), 'parameter').map((parameter) => ({
            name: parameter.attributes.name as string,
            value: parameter.text.trim(),
            fromJob: parameter.attributes['job-parameter-ref']
        })),
        rules: all(first(step, 'rules'), 'on-exit').map(readRule)
    }));
    const next = steps.flatMap(({ rules }) => rules.flatMap(({ nextStep }) => nextStep || []));
    const lost = next.find((id) => !steps.some(({ stepId }) => stepId === id));
    if (lost !== undefined) {
        throw new Error(`jobs.xml: a rule leads to step ${lost}, which the flow does not have`);
    }
    return steps;
}

/** `stop` is an older word for `stop-job`. */
function readRule(rule: XmlElement): JobStepRule {
    const [action] = rule.children;
    const name = action?.name === 'stop' ? 'stop-job' : action?.name;
    return {
        status: rule.attributes.status as string,
        action: name as JobStepRule['action'],
        nextStep: action?.attributes['next-step']
    };
}
