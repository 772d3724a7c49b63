import { changeSealKey } from '../lifecycle/changeSealKey';
import { stepFailed, stepOk, stepPlan } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { someNames } from '../platform/rules/lists';
import { notice } from '../platform/rules/notice';
import { planSealKey } from '../operations/planJobs';
import { runOrPlan } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopChangeSealKey: changes the key of the seals, and seals every order anew.
 * @param parameters - `DryRun`: whether to change nothing
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return runOrPlan('TikTokShop-ChangeSealKey', parameters, change, () => stepPlan(planSealKey()));
}

function change(): StepResult {
    const changed = changeSealKey();
    const looked = notice('job.seal.looked', [changed.sealed]);
    return changed.failed.length > 0
        ? stepFailed([looked], {}, [notice('job.seal.failed', [someNames(changed.failed)])])
        : stepOk([looked], {}, [notice('job.seal.done')]);
}
