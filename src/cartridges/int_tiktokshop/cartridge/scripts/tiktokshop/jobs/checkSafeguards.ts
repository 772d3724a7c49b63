import { checkSafeguards } from '../flows/checkSafeguards';
import { stepFailed, stepOk } from '../platform/job';

/** Job step custom.TikTokShopCheckSafeguards: red when something is missing or unsafe; the log says where to change it. */
export function execute(): dw.system.Status {
    const findings = checkSafeguards();
    if (findings.length === 0) {
        return stepOk('Nothing found');
    }
    return stepFailed(findings.length + ' found: ' + findings.map((finding) => finding.what + ' (' + finding.code + ')').join('; '));
}
