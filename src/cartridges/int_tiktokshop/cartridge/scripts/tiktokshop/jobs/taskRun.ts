import { isFirstInHour } from '../platform/jobRuns';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { runPart } from '../platform/runPart';
import { reportersHere } from '../platform/shopSettings';
import type { Reporter } from '../platform/settings';
import { noTasks } from '../tasks/recordOutcome';
import type { TaskCounts } from '../tasks/recordOutcome';

/** The results of one run of TikTokShop-ProcessTasks. */
export interface CaughtUp {
    /** Orders that were adopted, or whose patched status was applied. */
    adopted: number;
    /** Orders that could not be adopted. */
    adoptFailed: string[];
    webhooks: TaskCounts;
    /** What TikTok told in a form that could not be read. */
    readings: TaskCounts;
    /** Buyers' requests to cancel. */
    answers: TaskCounts;
    reports: TaskCounts;
    notify: TaskCounts;
    oms: TaskCounts;
    /** Orders that were counted again. */
    counted: number;
    /** The parts of the run that failed; the log has the details. */
    problems: Notice[];
}

/** One run of TikTokShop-ProcessTasks. */
export interface Run {
    done: CaughtUp;
    /** Tasks of each kind at most. */
    maxTasks: number;
    reporters: Reporter[];
    /** Whether the cartridge is the reporter of some orders. */
    isReporter: boolean;
    /** Whether the last run was in another hour. */
    isFirstInHour: boolean;
    /** Runs one part. If it fails, a notice names it, and the others still run. */
    part: (name: string, work: () => void) => void;
}

/** Begins a run. */
export function beginRun(maxTasks: number): Run {
    const done = nothingDone();
    const reporters = reportersHere();
    return {
        done: done,
        maxTasks: maxTasks,
        reporters: reporters,
        isFirstInHour: isFirstInHour('TikTokShop-ProcessTasks'),
        isReporter: reporters.indexOf('cartridge') >= 0,
        part: (name, work) => runPart(notice('job.part.' + name), done.problems, work)
    };
}

function nothingDone(): CaughtUp {
    return {
        adopted: 0,
        adoptFailed: [],
        webhooks: noTasks(),
        readings: noTasks(),
        answers: noTasks(),
        reports: noTasks(),
        notify: noTasks(),
        oms: noTasks(),
        counted: 0,
        problems: []
    };
}
