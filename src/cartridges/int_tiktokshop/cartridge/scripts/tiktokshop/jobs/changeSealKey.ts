import { changeSealKey } from '../lifecycle/changeSealKey';
import { stepFailed, stepOk } from '../platform/job';
import type { StepResult } from '../platform/job';
import { notice } from '../platform/rules/notice';
import { recordStep } from '../platform/jobRuns';

/** Job step custom.TikTokShopChangeSealKey: changes the key of the seals, and seals every order anew. */
export function execute(): dw.system.Status {
    return recordStep('TikTokShop-ChangeSealKey', change);
}

function change(): StepResult {
    const changed = changeSealKey();
    const looked = notice('job.seal.looked', [changed.sealed]);
    return changed.failed.length > 0
        ? stepFailed([looked], {}, [notice('job.seal.failed', [changed.failed.slice(0, 10).join(', ')])])
        : stepOk([looked], {}, [notice('job.seal.done')]);
}
