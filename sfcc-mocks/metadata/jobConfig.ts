import { all, first, textOf } from './xml';
import type { XmlElement } from './xml';

export interface JobStepConfig {
    stepId: string;
    /** Step type, for example `custom.TikTokShopOrderFeed`. */
    type: string;
    parameters: Array<{ name: string; value: string }>;
}

export interface JobFlowConfig {
    /** null: organization context. */
    siteId: string | null;
    /** Whether it runs beside the flow before it: neither waits for how the other ends. */
    beside?: boolean;
    steps: JobStepConfig[];
}

export interface JobConfig {
    jobId: string;
    description: string;
    flows: JobFlowConfig[];
    /** Whether the import removes it. */
    isDeleted?: boolean;
    /** As it was imported, for an export; missing for one that was not. */
    source?: XmlElement;
}

/**
 * Reads a jobs import file. Source: jobs.xsd.
 * @returns jobs by id
 */
export function readJobs(root: XmlElement): JobConfig[] {
    return all(root, 'job').map((job) => ({
        jobId: job.attributes['job-id'] as string,
        description: textOf(job, 'description') || '',
        flows: job.children.flatMap((child) =>
            child.name === 'flow' ? [readFlow(child, false)] : child.name === 'split' ? readSplit(child) : []
        ),
        isDeleted: job.attributes.mode === 'delete',
        source: job
    }));
}

/** A split has flows of its own, or one flow for several sites. */
function readSplit(split: XmlElement): JobFlowConfig[] {
    const template = first(split, 'flow-template');
    if (!template) {
        return all(split, 'flow').map((flow, index) => readFlow(flow, index > 0));
    }
    return all(first(split, 'contexts'), 'context').map((context, index) =>
        readFlow({ ...template, children: [context, ...template.children] }, index > 0)
    );
}

function readFlow(flow: XmlElement, beside: boolean): JobFlowConfig {
    return {
        siteId: first(flow, 'context')?.attributes['site-id'] || null,
        beside,
        steps: all(flow, 'step').map((step) => ({
            stepId: step.attributes['step-id'] as string,
            type: step.attributes.type as string,
            parameters: all(first(step, 'parameters'), 'parameter').map((parameter) => ({
                name: parameter.attributes.name as string,
                value: parameter.text.trim()
            }))
        }))
    };
}
