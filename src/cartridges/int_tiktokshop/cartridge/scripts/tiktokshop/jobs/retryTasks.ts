import { retryTask, retryTasks } from '../flows/retryTasks';
import { stepFailed, stepOk } from '../platform/job';
import type { StepParameters } from '../platform/job';

/**
 * Job step custom.TikTokShopRetryTasks: makes tasks that were given up due again, once the cause is removed.
 * @param parameters - `TaskId` of one, else all of a `Kind`, else all; `MaxTasks` per run
 */
export function execute(parameters: StepParameters): dw.system.Status {
    const taskId = String(parameters.TaskId || '');
    if (taskId !== '') {
        return retryTask(taskId) ? stepOk('1 task is due again') : stepFailed('There is no task ' + taskId + ' that was given up');
    }
    const kind = String(parameters.Kind || '') as Parameters<typeof retryTasks>[0];
    return stepOk(retryTasks(kind, Number(parameters.MaxTasks) || 1000) + ' tasks are due again');
}
