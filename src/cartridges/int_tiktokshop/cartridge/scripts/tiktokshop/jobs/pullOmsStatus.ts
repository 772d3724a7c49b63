import { countReadyEvents, syncOrderEvents } from '../oms/syncOrderEvents';
import { notice } from '../platform/rules/notice';
import { eventsText } from './eventsText';
import { numberIn, stepFailed, stepOk, stepPlan } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { runOrPlan } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopPullOmsStatus: fetches and applies the events of the OMS.
 * @param parameters - `MaxPages`: pages per run, each with up to 100 events
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return runOrPlan('TikTokShop-PullOmsStatus', parameters, () => pull(parameters), plan);
}

function plan(): StepResult {
    const ready = countReadyEvents();
    return ready.problem ? stepFailed([ready.problem]) : stepPlan([notice('job.plan.events', [ready.events])]);
}

function pull(parameters: StepParameters): StepResult {
    const pulled = syncOrderEvents(numberIn(parameters, 'MaxPages', 100));
    const counts = { applied: pulled.applied, unchanged: pulled.unchanged, rejected: pulled.rejected };
    const summary = eventsText(pulled);
    if (pulled.problem) {
        return stepFailed(summary, counts, [pulled.problem]);
    }
    const remarks = pulled.remark ? [pulled.remark] : [];
    return pulled.rejected > 0
        ? stepFailed(summary, counts, [notice('job.pull.see_log')].concat(remarks))
        : stepOk(summary, counts, remarks);
}
