import { catchUp } from './catchUp';
import type { CaughtUp } from './taskRun';
import { someNames } from '../platform/rules/lists';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { numberIn, stepFailed, stepOk, stepPlan } from '../platform/job';
import type { StepCounts, StepParameters, StepResult } from '../platform/job';
import { planTasks } from '../operations/planJobs';
import { runOrPlan } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopProcessTasks: adopts orders created elsewhere, handles webhooks, runs the tasks that are
 * due and mails alerts.
 * @param parameters - `MaxTasks`: tasks of each kind per run
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return runOrPlan(
        'TikTokShop-ProcessTasks',
        parameters,
        () => processAll(parameters),
        () => stepPlan(planTasks(mostTasks(parameters)))
    );
}

function mostTasks(parameters: StepParameters): number {
    return numberIn(parameters, 'MaxTasks', 1000);
}

function processAll(parameters: StepParameters): StepResult {
    const done = catchUp(mostTasks(parameters));
    const counts = countsOf(done);
    const isIdle = COUNTED.every((name) => !counts[name]);
    const summary = isIdle ? [notice('job.tasks.nothing_due')] : COUNTED.map((name) => told(name, counts));
    const problems = problemsOf(done);
    return problems.length > 0 || counts.givenUp ? stepFailed(summary, counts, problems) : stepOk(summary, counts);
}

/** The numbers that the message names, in its order. */
const COUNTED = ['adopted', 'webhooks', 'answers', 'reported', 'oms', 'later', 'givenUp'];

function told(name: string, counts: StepCounts): Notice {
    return notice('job.tasks.' + name, [counts[name] || 0]);
}

/** What a person has to look at. */
function problemsOf(done: CaughtUp): Notice[] {
    const problems = done.problems.slice();
    if (done.adoptFailed.length > 0) {
        problems.push(notice('job.tasks.not_adopted', [someNames(done.adoptFailed)]));
    }
    if (done.reports.isCutShort && !done.reports.isLimited && done.reports.done === 0) {
        problems.push(notice('job.tasks.tiktok_not_called'));
    }
    return problems;
}

function countsOf(done: CaughtUp): StepCounts {
    const all = [done.webhooks, done.readings, done.answers, done.reports, done.notify, done.oms];
    return {
        adopted: done.adopted,
        webhooks: done.webhooks.done,
        answers: done.answers.done,
        reported: done.reports.done,
        oms: done.oms.done,
        later: all.reduce((sum, some) => sum + some.later, 0),
        givenUp: all.reduce((sum, some) => sum + some.failed, 0)
    };
}
