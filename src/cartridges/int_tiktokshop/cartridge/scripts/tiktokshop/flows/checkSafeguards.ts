import type { Finding } from '../domain/safeguards';
import { logOf } from '../platform/log';
import { findSafeguards } from './findSafeguards';

/** Looks whether the installation is complete and safe; each finding is logged. */
export function checkSafeguards(): Finding[] {
    const findings = findSafeguards();
    findings.forEach((finding) => {
        logOf('safeguards').warn(finding.code + ': ' + finding.what + '. ' + finding.why + '. ' + finding.where);
    });
    return findings;
}
