import { catchUp } from './catchUp';
import type { CaughtUp } from './catchUp';
import { stepFailed, stepOk } from '../platform/job';
import type { StepCounts, StepParameters, StepResult } from '../platform/job';
import { recordStep } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopProcessTasks: adopts orders created elsewhere, handles webhooks, runs the tasks that are
 * due and mails alerts.
 * @param parameters - `MaxTasks`: tasks of each kind per run
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return recordStep('TikTokShop-ProcessTasks', () => processAll(parameters));
}

function processAll(parameters: StepParameters): StepResult {
    const done = catchUp(Number(parameters.MaxTasks) || 1000);
    const counts = countsOf(done);
    const summary = [
        counts.adopted + ' orders adopted',
        counts.webhooks + ' webhooks handled',
        counts.answers + ' cancellation requests closed',
        counts.reported + ' reported to TikTok',
        counts.oms + ' told to the OMS',
        counts.later + ' to be tried again',
        counts.givenUp + ' given up'
    ].join(', ');
    const problems = problemsOf(done);
    if (problems.length > 0) {
        return stepFailed([summary].concat(problems).join('. '), counts);
    }
    return counts.givenUp ? stepFailed(summary, counts) : stepOk(summary, counts);
}

/** What a person has to look at. */
function problemsOf(done: CaughtUp): string[] {
    const problems = done.problems.slice();
    if (done.adoptFailed.length > 0) {
        problems.push('Not adopted, see the log: ' + done.adoptFailed.slice(0, 10).join(', '));
    }
    if (done.reports.isCutShort && done.reports.done === 0) {
        problems.push('TikTok could not be called: check the service tiktokshop.openapi');
    }
    return problems;
}

function countsOf(done: CaughtUp): StepCounts {
    const all = [done.webhooks, done.answers, done.reports, done.notify, done.oms];
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
