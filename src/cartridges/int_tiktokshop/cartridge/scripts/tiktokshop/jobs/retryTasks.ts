import { retryTask, retryDeadLetters } from '../tasks/retryTasks';
import { notice } from '../platform/rules/notice';
import { stepFailed, stepOk } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { recordStep } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopRetryTasks: makes dead letters due again once their cause is removed.
 * @param parameters - `TaskId`: one task; otherwise `Kind`: all of a kind; otherwise all. `MaxTasks`: tasks per run
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return recordStep('TikTokShop-RetryTasks', () => retry(parameters));
}

function retry(parameters: StepParameters): StepResult {
    const taskId = String(parameters.TaskId || '');
    if (taskId !== '') {
        return retryTask(taskId)
            ? stepOk([notice('job.retry.done', [1])])
            : stepFailed([notice('job.retry.none', [taskId])]);
    }
    const kind = String(parameters.Kind || '') as Parameters<typeof retryDeadLetters>[0];
    const retried = retryDeadLetters(kind, Number(parameters.MaxTasks) || 1000);
    return stepOk([notice('job.retry.done', [retried])]);
}
