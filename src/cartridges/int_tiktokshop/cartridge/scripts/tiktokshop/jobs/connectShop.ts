import { connectShop } from '../shops/connection/connectShop';
import { notice } from '../platform/rules/notice';
import { stepFailed, stepOk, stepPlan, textIn } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { runOrPlan } from '../platform/jobRuns';

const JOB = 'TikTokShop-ConnectShop';

/**
 * Job step custom.TikTokShopConnectShop: connects a shop where TikTok's authorization page cannot redirect to Business
 * Manager.
 * @param parameters - `AuthCode`: the `code` in the address that TikTok redirected to; `DryRun`: whether to connect nothing
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return runOrPlan(
        JOB,
        parameters,
        () => connect(parameters),
        () => plan(parameters)
    );
}

/** A code works only once, so a plan cannot try it. The job is delivered with several words in place of the code. */
function plan(parameters: StepParameters): StepResult {
    return /^\S+$/.test(textIn(parameters, 'AuthCode'))
        ? stepPlan([notice('job.plan.connect')])
        : stepFailed([notice('job.connect.failed', [notice('connect.code_refused'), 'no_code'])]);
}

function connect(parameters: StepParameters): StepResult {
    const connected = connectShop(textIn(parameters, 'AuthCode'), JOB, Infinity);
    if (!connected.ok) {
        return stepFailed([notice('job.connect.failed', [connected.reason, connected.code])]);
    }
    const shops = connected.shops.map((shop) => shop.name + ' (' + shop.region + ')').join(', ');
    return stepOk([notice('job.connect.done', [shops])], { shops: connected.shops.length });
}
