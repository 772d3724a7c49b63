import type { Instance } from '../contracts/instance';
import type { JobExecution } from '../dw/job';
import type { JobConfig } from '../metadata/jobConfig';
import type { JobRecord } from './jobRecord';

/** One run of a job. */
export interface JobRun {
    instance: Instance;
    config: JobConfig;
    jobExecution: JobExecution;
    record: JobRecord;
    /** By name; they replace the job's own, and those of any step that knows them. */
    parameters: Record<string, string>;
}
