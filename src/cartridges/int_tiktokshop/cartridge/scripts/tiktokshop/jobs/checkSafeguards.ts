import { checkSafeguards } from '../safeguards/checkSafeguards';
import { notice } from '../platform/rules/notice';
import { stepFailed, stepOk } from '../platform/job';
import type { StepResult } from '../platform/job';
import { recordStep } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopCheckSafeguards: fails when something is missing or unsafe. The message says where to
 * change it; the log also says why.
 */
export function execute(): dw.system.Status {
    return recordStep('TikTokShop-CheckSafeguards', check);
}

function check(): StepResult {
    const safeguards = checkSafeguards();
    const findings = safeguards.findings;
    const notes = safeguards.notes.map((note) => notice('job.safeguards.note', [note.what]));
    if (findings.length === 0) {
        return stepOk([notice('job.safeguards.none')], { found: 0 }, notes);
    }
    const list = findings.map((finding) => finding.what + ' (' + finding.code + '): ' + finding.where).join('; ');
    const found = notice('job.safeguards.found', [findings.length, list]);
    return stepFailed([found], { found: findings.length }, notes);
}
