import { numberIn, stepFailed, stepOk, stepPlan } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { runOrPlan } from '../platform/jobRuns';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { planReturns } from '../returns/planReturns';
import { forgetReturns } from '../returns/forgetReturns';
import { restockReturns } from '../returns/restockReturns';
import { runReturnAnswers } from '../returns/runReturnAnswers';
import { syncReturns } from '../returns/syncReturns';
import { watchReturnDeadlines } from '../returns/watchReturnDeadlines';
import { noTasks } from '../tasks/recordOutcome';
import { runPart } from '../platform/runPart';

/** Returns of each kind that one run looks at: those to answer, to restock, to watch and to forget. */
const MOST = 1000;

/**
 * Job step custom.TikTokShopSyncReturns: answers the returns and refunds of all shops, reads them, books them on their
 * orders, puts received goods back into stock, and watches deadlines.
 * @param parameters - `MaxPages`: pages of fifty returns for each shop per run
 */
export function execute(parameters: StepParameters): dw.system.Status {
    const maxPages = numberIn(parameters, 'MaxPages', 100);
    return runOrPlan(
        'TikTokShop-SyncReturns',
        parameters,
        () => sync(maxPages),
        () => plan(maxPages)
    );
}

function plan(maxPages: number): StepResult {
    const { summary, problems } = planReturns(maxPages, MOST);
    return problems.length > 0 ? stepFailed(summary, {}, problems) : stepPlan(summary);
}

function sync(maxPages: number): StepResult {
    const answers = noTasks();
    const counts = { answered: 0, givenUp: 0, returns: 0, withoutOrder: 0, missed: 0 };
    const remarks: Notice[] = [];
    const problems: Notice[] = [];
    const part = (name: string, run: () => void): void => runPart(notice('job.part.' + name), problems, run);
    // Answers first, so that this run reads what has come of them.
    part('return_answers', () => {
        counts.returns += runReturnAnswers(MOST, answers);
    });
    part('returns', () => {
        const done = syncReturns(maxPages);
        counts.returns += done.applied;
        counts.withoutOrder = done.withoutOrder;
        done.problems.forEach((problem) => problems.push(problem));
        if (done.forgotten > 0) {
            remarks.push(notice('job.returns.forgotten', [done.forgotten]));
        }
    });
    part('restock', () => restockReturns(MOST));
    part('return_deadlines', () => {
        counts.missed = watchReturnDeadlines(MOST);
    });
    part('forget_returns', () => forgetReturns(MOST));
    counts.answered = answers.done;
    counts.givenUp = answers.failed;
    const summary = [
        notice('job.returns.answered', [counts.answered]),
        notice('job.returns.given_up', [counts.givenUp]),
        notice('job.returns.applied', [counts.returns]),
        notice('job.returns.without_order', [counts.withoutOrder]),
        notice('job.returns.missed', [counts.missed])
    ];
    return problems.length > 0 || counts.missed > 0 || answers.failed > 0
        ? stepFailed(summary, counts, problems.concat(remarks))
        : stepOk(summary, counts, remarks);
}
