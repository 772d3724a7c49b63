import type { PlatformPackage } from '../PlatformPackage';
import { scriptClass } from '../../runtime/scriptClass';
import { HashMap } from '../util/Map';

/** dw.job.JobExecution: its context is shared by all steps of a run. */
export class JobExecution {
    private readonly $context = new HashMap();

    constructor(
        private readonly $id: string,
        private readonly $jobId: string
    ) {}

    getID(): string {
        return this.$id;
    }

    getJobID(): string {
        return this.$jobId;
    }

    getContext(): HashMap {
        return this.$context;
    }
}

/** dw.job.JobStepExecution */
export class JobStepExecution {
    constructor(
        private readonly $execution: JobExecution,
        private readonly $stepId: string,
        private readonly $stepTypeId: string,
        private readonly $parameters: HashMap
    ) {}

    getID(): string {
        return this.$execution.getID() + ':' + this.$stepId;
    }

    getStepID(): string {
        return this.$stepId;
    }

    getStepTypeID(): string {
        return this.$stepTypeId;
    }

    getJobExecution(): JobExecution {
        return this.$execution;
    }

    getParameterValue(name: string): unknown {
        return this.$parameters.get(name);
    }
}

scriptClass('dw.job.JobExecution', JobExecution);
scriptClass('dw.job.JobStepExecution', JobStepExecution);

/** Classes of `dw.job`. */
export const jobPackage: PlatformPackage = { JobExecution, JobStepExecution };
