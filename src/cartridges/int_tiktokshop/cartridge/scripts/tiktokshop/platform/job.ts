import Status = require('dw/system/Status');
import { noticeText } from './noticeText';
import { notice } from './rules/notice';
import type { Notice } from './rules/notice';
import { oneLine } from './rules/oneLine';

/** Parameters of a job step, as the platform passes them. */
export interface StepParameters {
    [name: string]: unknown;
}

/** Whether a parameter that is a tick is set. */
export function isOn(parameters: StepParameters, name: string): boolean {
    return String(parameters[name]) === 'true';
}

/** The number of a parameter; `fallback` where it has none, or 0. */
export function numberIn(parameters: StepParameters, name: string, fallback: number): number {
    return Number(parameters[name]) || fallback;
}

/** The text of a parameter, without blanks around it; empty where it has none. */
export function textIn(parameters: StepParameters, name: string): string {
    return String(parameters[name] || '').trim();
}

/** Numbers of a run by name; the resource bundle has a text for each name. */
export interface StepCounts {
    [name: string]: number;
}

/** The result of a step. */
export interface StepResult {
    isOk: boolean;
    /** What the run did, as parts of one sentence, for example `3 orders adopted`. */
    summary: Notice[];
    /** Sentences about what people should know or look at. */
    remarks: Notice[];
    counts: StepCounts;
}

/** The step has done all its work. */
export function stepOk(summary: Notice[], counts: StepCounts = {}, remarks: Notice[] = []): StepResult {
    return { isOk: true, summary: summary, remarks: remarks, counts: counts };
}

/** Something needs a person: the job fails. */
export function stepFailed(summary: Notice[], counts: StepCounts = {}, remarks: Notice[] = []): StepResult {
    return { isOk: false, summary: summary, remarks: remarks, counts: counts };
}

/** What a dry run found due, in words. */
export function stepPlan(due: Notice[]): StepResult {
    return stepOk(due, {}, [notice('job.plan.dry_run')]);
}

/** The result in words, for the job's log. */
export function stepText(result: StepResult): string {
    return joinStepText(result.summary.map(noticeText), result.remarks.map(noticeText));
}

/** The summary as one sentence, then the remarks. */
export function joinStepText(summary: string[], remarks: string[]): string {
    const sentence = summary.join(', ');
    return (sentence === '' ? [] : [sentence]).concat(remarks).join('. ');
}

/**
 * The result as a status for the platform.
 * @param text - the result in words
 */
export function stepStatus(result: StepResult, text: string): dw.system.Status {
    const message = oneLine(text);
    return result.isOk ? new Status(Status.OK, 'OK', message) : new Status(Status.ERROR, 'ERROR', message);
}
