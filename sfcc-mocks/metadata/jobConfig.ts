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
    steps: JobStepConfig[];
}

export interface JobConfig {
    jobId: string;
    description: string;
    flows: JobFlowConfig[];
}

/**
 * Reads a jobs import file. Source: jobs.xsd.
 * @returns jobs by id
 */
export function readJobs(root: XmlElement): JobConfig[] {
    return all(root, 'job').map((job) => ({
        jobId: job.attributes['job-id'] as string,
        description: textOf(job, 'description') || '',
        flows: [...all(job, 'flow'), ...all(first(job, 'split'), 'flow')].map(readFlow)
    }));
}

function readFlow(flow: XmlElement): JobFlowConfig {
    return {
        siteId: first(flow, 'context')?.attributes['site-id'] || null,
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
