import Status = require('dw/system/Status');

/** Parameters of a job step, as the platform hands them over. */
export interface StepParameters {
    [name: string]: unknown;
}

/** The step did all it had to. */
export function stepOk(message: string): dw.system.Status {
    return new Status(Status.OK, 'OK', message);
}

/** Something needs a person: the job turns red. */
export function stepFailed(message: string): dw.system.Status {
    return new Status(Status.ERROR, 'ERROR', message);
}
