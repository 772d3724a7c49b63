import { syncOrderEvents } from '../oms/syncOrderEvents';
import { stepFailed, stepOk } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { recordStep } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopPullOmsStatus: fetches and applies the events of the OMS.
 * @param parameters - `MaxPages`: pages per run, each with up to 100 events
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return recordStep('TikTokShop-PullOmsStatus', () => pull(parameters));
}

function pull(parameters: StepParameters): StepResult {
    const pulled = syncOrderEvents(Number(parameters.MaxPages) || 100);
    const counts = { applied: pulled.applied, unchanged: pulled.unchanged, rejected: pulled.rejected };
    const summary = [
        pulled.applied + ' events applied',
        pulled.unchanged + ' repeated or late',
        pulled.rejected + ' rejected'
    ].join(', ');
    if (pulled.problem !== '') {
        return stepFailed(summary + '; ' + pulled.problem, counts);
    }
    const remark = pulled.remark === '' ? '' : '; ' + pulled.remark;
    return pulled.rejected > 0
        ? stepFailed(summary + ', see the log' + remark, counts)
        : stepOk(summary + remark, counts);
}
