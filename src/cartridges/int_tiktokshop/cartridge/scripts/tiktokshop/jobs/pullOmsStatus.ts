import { pullOrderEvents } from '../flows/pullOrderEvents';
import { stepFailed, stepOk } from '../platform/job';
import type { StepParameters } from '../platform/job';

/**
 * Job step custom.TikTokShopPullOmsStatus: asks the OMS what happened to orders.
 * @param parameters - `MaxPages` per run, each with up to 100 events
 */
export function execute(parameters: StepParameters): dw.system.Status {
    const pulled = pullOrderEvents(Number(parameters.MaxPages) || 100);
    const summary = [
        pulled.applied + ' events applied',
        pulled.unchanged + ' repeated or late',
        pulled.rejected + ' rejected'
    ].join(', ');
    if (pulled.problem !== '') {
        return stepFailed(summary + '; ' + pulled.problem);
    }
    return pulled.rejected > 0 ? stepFailed(summary + ', see the log') : stepOk(summary);
}
