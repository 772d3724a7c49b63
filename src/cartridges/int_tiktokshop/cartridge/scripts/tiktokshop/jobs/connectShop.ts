import { connectShop } from '../shops/connectShop';
import { notice } from '../platform/rules/notice';
import { stepFailed, stepOk, stepPlan } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { runOrPlan } from '../platform/jobRuns';

const JOB = 'TikTokShop-ConnectShop';

/**
 * Job step custom.TikTokShopConnectShop: connects a shop where TikTok's authorization page cannot redirect to Business
 * Manager.
 * @param parameters - `AuthCode`: the `code` in the address that TikTok redirected to
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return runOrPlan(
        JOB,
        parameters,
        () => connect(parameters),
        () => stepPlan([notice('job.plan.connect')])
    );
}

function connect(parameters: StepParameters): StepResult {
    const connected = connectShop(String(parameters.AuthCode || '').trim(), JOB, Infinity);
    if (!connected.ok) {
        return stepFailed([notice('job.connect.failed', [connected.reason, connected.code])]);
    }
    const shops = connected.shops.map((shop) => shop.name + ' (' + shop.region + ')').join(', ');
    return stepOk([notice('job.connect.done', [shops])], { shops: connected.shops.length });
}
