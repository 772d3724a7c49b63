import { logOf } from '../platform/log';
import { findSafeguards } from './findSafeguards';
import type { Safeguards } from './findSafeguards';

/** Checks whether the installation is complete and safe, and logs each finding. */
export function checkSafeguards(): Safeguards {
    const safeguards = findSafeguards();
    safeguards.findings.forEach((finding) => {
        logOf('safeguards').warn(finding.code + ': ' + finding.what + '. ' + finding.why + '. ' + finding.where);
    });
    return safeguards;
}
