import { processTasks } from '../flows/processTasks';
import { stepFailed, stepOk } from '../platform/job';
import type { StepParameters } from '../platform/job';

/**
 * Job step custom.TikTokShopProcessTasks: adopts orders made elsewhere, handles webhooks, makes the calls that are due
 * and mails operations what needs a person.
 * @param parameters - `MaxTasks` of each kind per run
 */
export function execute(parameters: StepParameters): dw.system.Status {
    const done = processTasks(Number(parameters.MaxTasks) || 1000);
    const all = [done.webhooks, done.answers, done.reports, done.notify, done.oms];
    const failed = all.reduce((sum, counts) => sum + counts.failed, 0);
    const later = all.reduce((sum, counts) => sum + counts.later, 0);
    const summary = [
        done.adopted + ' orders adopted',
        done.webhooks.done + ' webhooks handled',
        done.answers.done + ' cancellation requests closed',
        done.reports.done + ' reported to TikTok',
        done.oms.done + ' told to the OMS',
        later + ' to be tried again',
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
