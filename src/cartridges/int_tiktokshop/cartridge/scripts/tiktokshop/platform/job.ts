import Status = require('dw/system/Status');
import { oneLine } from './rules/oneLine';

/** Parameters of a job step, as the platform passes them. */
export interface StepParameters {
    [name: string]: unknown;
}

/** Numbers of a run by name; the resource bundle has a text for each name. */
export interface StepCounts {
    [name: string]: number;
}

/** The result of a step. */
export interface StepResult {
    isOk: boolean;
    /** For the job's log. */
    message: string;
    counts: StepCounts;
}

/** The step has done all its work. */
export function stepOk(message: string, counts: StepCounts = {}): StepResult {
    return { isOk: true, message: message, counts: counts };
}

/** Something needs a person: the job fails. */
export function stepFailed(message: string, counts: StepCounts = {}): StepResult {
    return { isOk: false, message: message, counts: counts };
}

/** The result as a status for the platform. */
export function stepStatus(result: StepResult): dw.system.Status {
    const message = oneLine(result.message);
    return result.isOk ? new Status(Status.OK, 'OK', message) : new Status(Status.ERROR, 'ERROR', message);
}
