import { isoNow, now } from './clock';
import { getRecord, getValue, storeRecord, storeValue } from './storedValues';
import { isOn, joinStepText, stepFailed, stepStatus, stepText } from './job';
import type { StepCounts, StepParameters, StepResult } from './job';
import { describeError, logOf } from './log';
import { hasLeftAnswer, readByFile } from './outgoing/answerFile';
import { storeCalls } from './outgoing/callCounts';
import { textOfStored } from './noticeText';
import { inOperationsLanguage } from './inOperationsLanguage';
import { findPreviousValues } from './previousRelease';
import { MINUTE } from './rules/durations';
import { notice, storedNotice } from './rules/notice';
import type { Notice } from './rules/notice';
import { inTransaction } from './transaction';
import { allowWaiting } from './waiting';

/** The record of a job's last run. */
export interface JobRun {
    /** ISO 8601 UTC. */
    startedAt: string;
    milliseconds: number;
    isOk: boolean;
    /** In the words of the job's log. */
    message: string;
    /** The parts of the message as stored notices; missing where a step threw, and in runs of older versions. */
    summary?: string[];
    remarks?: string[];
    counts: StepCounts;
}

/** A run that is being recorded. */
interface Recording {
    jobId: string;
    /** Whether the step changes nothing: then its result is kept as the plan of the job. */
    isDry: boolean;
    startedAt: Date;
}

/** How long one run may wait at limits of calls, in milliseconds: less than half of the time between two runs. */
const WAITING_PER_RUN = 2 * MINUTE;
/** Characters kept of a message; the job's log has all of it. */
const KEPT = 1000;
/** Characters of a time until the end of its hour. */
const HOUR_LENGTH = 'YYYY-MM-DDTHH'.length;
/** Notices of a run that are kept. */
const KEPT_NOTICES = 10;

/**
 * Runs a job's step, which may wait at limits of calls, and records time, duration, result and calls to TikTok, also when the step throws.
 * @param jobId - for example `TikTokShop-OrderFeed`
 */
export function recordStep(jobId: string, step: () => StepResult): dw.system.Status {
    return record({ jobId: jobId, isDry: false, startedAt: now() }, step);
}

/**
 * As `recordStep`; with the parameter `DryRun` says what the step would do: in its message, the log and Business Manager.
 * @param plan - reads what is due, and changes nothing; missing where the run itself obeys `DryRun`
 */
export function runOrPlan(
    jobId: string,
    parameters: StepParameters,
    run: () => StepResult,
    plan: () => StepResult = run
): dw.system.Status {
    const isDry = isOn(parameters, 'DryRun');
    return record({ jobId: jobId, isDry: isDry, startedAt: now() }, isDry ? plan : run);
}

function record(recording: Recording, step: () => StepResult): dw.system.Status {
    allowWaiting(WAITING_PER_RUN);
    begin(recording);
    try {
        const result = step();
        const told = inOperationsLanguage(() => stepText(result));
        remember(recording, result, told);
        if (recording.isDry) {
            logOf('job').warn(recording.jobId + ', dry run: ' + told);
        }
        return stepStatus(result, told);
    } catch (e) {
        remember(recording, stepFailed([]), describeError(e));
        throw e;
    } finally {
        storeCalls();
    }
}

/** The last run of a job; null before the first. */
export function lastRun(jobId: string): JobRun | null {
    return getRecord<JobRun | null>(keyOf(jobId), null);
}

/** Whether the last run of a job began in another hour, or there was none. */
export function isFirstInHour(jobId: string): boolean {
    const last = lastRun(jobId);
    return last === null || last.startedAt.slice(0, HOUR_LENGTH) !== isoNow().slice(0, HOUR_LENGTH);
}

/** What a job would have done when it was last run with `DryRun`; null before the first such run. */
export function lastPlan(jobId: string): JobRun | null {
    return getRecord<JobRun | null>(planKeyOf(jobId), null);
}

/** The message of a run in the words of its reader. */
export function runText(run: JobRun): string {
    const words = joinStepText((run.summary || []).map(textOfStored), (run.remarks || []).map(textOfStored));
    return words === '' ? run.message : words;
}

/**
 * Has the run check the length of answers if the last one recorded no result, and notes that it begins unless it is dry. Never
 * throws: a failure is logged.
 */
function begin({ jobId, isDry, startedAt }: Recording): void {
    const key = begunKeyOf(jobId);
    try {
        findPreviousValues();
        readByFile(jobId, getValue(key) !== '');
        if (!isDry) {
            inTransaction(() => storeValue(key, startedAt.toISOString()));
        }
    } catch (e) {
        logOf('job').warn(key + ': the beginning of the run was not recorded: ' + describeError(e));
    }
}

/** Records a run. Never throws: a failure is logged. */
function remember({ jobId, isDry, startedAt }: Recording, result: StepResult, message: string): void {
    const key = isDry ? planKeyOf(jobId) : keyOf(jobId);
    const run: JobRun = {
        startedAt: startedAt.toISOString(),
        milliseconds: now().getTime() - startedAt.getTime(),
        isOk: result.isOk,
        message: message.substring(0, KEPT),
        summary: result.summary.map(storedNotice),
        remarks: keptNotices(result.remarks).map(storedNotice),
        counts: result.counts
    };
    try {
        inTransaction(() => {
            storeRecord(key, run);
            if (!isDry) {
                storeValue(begunKeyOf(jobId), hasLeftAnswer() ? run.startedAt : '');
            }
        });
    } catch (e) {
        logOf('job').warn(key + ': the run was not recorded: ' + describeError(e));
    }
}

/** The first notices of a run, and how many more there were. */
export function keptNotices(notices: Notice[]): Notice[] {
    const kept = notices.slice(0, KEPT_NOTICES);
    return notices.length > KEPT_NOTICES ? kept.concat(notice('job.more', [notices.length - KEPT_NOTICES])) : kept;
}

function keyOf(jobId: string): string {
    return 'job-' + jobId;
}

function planKeyOf(jobId: string): string {
    return 'plan-' + jobId;
}

function begunKeyOf(jobId: string): string {
    return 'begun-' + jobId;
}
