import { watchSilence, wordsOf } from '../operations/watchSilence';
import { notice } from '../platform/rules/notice';
import { stepFailed, stepOk } from '../platform/job';
import type { StepResult } from '../platform/job';
import { recordStep } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopWatch: tells operations when nothing is heard of orders, the OMS or a job for longer than
 * usual. Fails while it is silent.
 */
export function execute(): dw.system.Status {
    return recordStep('TikTokShop-Watch', listen);
}

function listen(): StepResult {
    const silent = watchSilence();
    return silent.length === 0
        ? stepOk([notice('job.watch.none')])
        : stepFailed(silent.map(wordsOf), { silent: silent.length });
}
