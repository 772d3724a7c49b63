import { processTasks } from '../flows/processTasks';
import { stepFailed, stepOk } from '../platform/job';
import type { StepParameters } from '../platform/job';

/**
 * Job step custom.TikTokShopProcessTasks: adopts orders made elsewhere and makes the calls that are due.
 * @param parameters - `MaxTasks` per run
 */
export function execute(parameters: StepParameters): dw.system.Status {
    const done = processTasks(Number(parameters.MaxTasks) || 1000);
    const failed = done.webhooks.failed + done.reports.failed + done.notify.failed + done.oms.failed;
    const summary = [
        done.adopted + ' orders adopted',
        done.webhooks.done + ' webhooks handled',
        done.reports.done + ' reported to TikTok',
        done.oms.done + ' told to the OMS',
        done.webhooks.later + done.reports.later + done.notify.later + done.oms.later + ' to be tried again',
        failed + ' given up'
    ].join(', ');
    if (done.adoptFailed.length > 0) {
        return stepFailed(summary + '. Not adopted, see the log: ' + done.adoptFailed.slice(0, 10).join(', '));
    }
    if (done.reports.isCutShort && done.reports.done === 0) {
        return stepFailed(summary + '. TikTok could not be called: check the service tiktokshop.openapi');
    }
    return failed > 0 ? stepFailed(summary) : stepOk(summary);
}
