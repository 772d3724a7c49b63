import { retryTask, retryDeadLetters } from '../tasks/retryTasks';
import type { RetriedKind } from '../tasks/retryTasks';
import { notice } from '../platform/rules/notice';
import { numberIn, stepFailed, stepOk, stepPlan, textIn } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { planRetry } from '../operations/planJobs';
import { runOrPlan } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopRetryTasks: makes dead letters due again once their cause is removed.
 * @param parameters - `TaskId`: one task; otherwise `Kind`: all of a kind; otherwise all. `MaxTasks`: tasks per run
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return runOrPlan(
        'TikTokShop-RetryTasks',
        parameters,
        () => retry(parameters),
        () => stepPlan(planRetry(textIn(parameters, 'TaskId'), kindOf(parameters), mostOf(parameters)))
    );
}

function kindOf(parameters: StepParameters): RetriedKind {
    return textIn(parameters, 'Kind') as RetriedKind;
}

function mostOf(parameters: StepParameters): number {
    return numberIn(parameters, 'MaxTasks', 1000);
}

function retry(parameters: StepParameters): StepResult {
    const taskId = textIn(parameters, 'TaskId');
    if (taskId !== '') {
        return retryTask(taskId)
            ? stepOk([notice('job.retry.done', [1])])
            : stepFailed([notice('job.retry.none', [taskId])]);
    }
    const retried = retryDeadLetters(kindOf(parameters), mostOf(parameters));
    return stepOk([notice('job.retry.done', [retried])]);
}
