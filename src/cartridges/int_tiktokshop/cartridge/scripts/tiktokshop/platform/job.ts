import Status = require('dw/system/Status');

/** Parameters of a job step, as the platform hands them over. */
export interface StepParameters {
    [name: string]: unknown;
}

/** Numbers that a run leaves behind, by name; Business Manager has a text for each name. */
export interface StepCounts {
    [name: string]: number;
}

/** How a step ended. */
export interface StepResult {
    isOk: boolean;
    /** For the job's log. */
    message: string;
    counts: StepCounts;
}

/** The step did all it had to. */
export function stepOk(message: string, counts: StepCounts = {}): StepResult {
    return { isOk: true, message: message, counts: counts };
}

/** Something needs a person: the job turns red. */
export function stepFailed(message: string, counts: StepCounts = {}): StepResult {
    return { isOk: false, message: message, counts: counts };
}

/** What the platform wants to hear. */
export function stepStatus(result: StepResult): dw.system.Status {
    return result.isOk
        ? new Status(Status.OK, 'OK', result.message)
        : new Status(Status.ERROR, 'ERROR', result.message);
}
