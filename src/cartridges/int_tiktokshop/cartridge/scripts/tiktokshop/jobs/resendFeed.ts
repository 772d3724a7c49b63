import { resendFeed } from '../operations/resendFeed';
import { stepFailed, stepOk } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { notice } from '../platform/rules/notice';
import { recordStep } from '../platform/jobRuns';
import { parseIsoTime } from '../platform/rules/isoTime';
import { reporter } from '../platform/settings';

/**
 * Job step custom.TikTokShopResendFeed: makes orders due for the feed again after an outage.
 * @param parameters - `Since`: when TikTok began to miss files, ISO 8601, for example `2026-11-23T10:00:00Z`
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return recordStep('TikTokShop-ResendFeed', () => resend(String(parameters.Since || '').trim()));
}

function resend(since: string): StepResult {
    const time = parseIsoTime(since);
    if (time === null) {
        return stepFailed([notice('job.resend.wrong', [since])]);
    }
    if (reporter() !== 'feed') {
        return stepFailed([notice('job.resend.nobody', [reporter()])]);
    }
    const resent = resendFeed(new Date(time));
    const counts = { exported: resent.due };
    const due = notice('job.resend.due', [resent.due]);
    return resent.failed.length > 0
        ? stepFailed([due], counts, [notice('job.resend.failed', [resent.failed.slice(0, 10).join(', ')])])
        : stepOk([due], counts);
}
