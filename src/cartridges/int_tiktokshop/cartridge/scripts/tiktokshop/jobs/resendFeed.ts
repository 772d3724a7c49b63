import { planResending, resendFeed } from '../operations/resendFeed';
import { stepFailed, stepOk, stepPlan, textIn } from '../platform/job';
import type { ResentOrders } from '../operations/resendFeed';
import type { StepParameters, StepResult } from '../platform/job';
import { someNames } from '../platform/rules/lists';
import { notice } from '../platform/rules/notice';
import { runOrPlan } from '../platform/jobRuns';
import { parseIsoTime } from '../platform/rules/isoTime';
import { reporter } from '../platform/settings';

/**
 * Job step custom.TikTokShopResendFeed: makes orders due for the feed again after an outage.
 * @param parameters - `Since`: when TikTok began to miss files, ISO 8601, for example `2026-11-23T10:00:00Z`
 */
export function execute(parameters: StepParameters): dw.system.Status {
    const since = textIn(parameters, 'Since');
    return runOrPlan(
        'TikTokShop-ResendFeed',
        parameters,
        () => withTime(since, (time) => resultOf(resendFeed(time))),
        () => withTime(since, (time) => stepPlan([notice('job.plan.resend', [planResending(time).due])]))
    );
}

function withTime(since: string, run: (time: Date) => StepResult): StepResult {
    const time = parseIsoTime(since);
    if (time === null) {
        return stepFailed([notice('job.resend.wrong', [since])]);
    }
    if (reporter() !== 'feed') {
        return stepFailed([notice('job.resend.nobody', [reporter()])]);
    }
    return run(new Date(time));
}

function resultOf(resent: ResentOrders): StepResult {
    const counts = { exported: resent.due };
    const due = notice('job.resend.due', [resent.due]);
    return resent.failed.length > 0
        ? stepFailed([due], counts, [notice('job.resend.failed', [someNames(resent.failed)])])
        : stepOk([due], counts);
}
