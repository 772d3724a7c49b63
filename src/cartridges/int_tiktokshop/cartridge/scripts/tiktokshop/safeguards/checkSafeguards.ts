import { logOf } from '../platform/log';
import { countObjects } from '../platform/objectCount';
import { takeOverConnections } from '../shops/connection/takeOverConnections';
import { findSafeguards } from './findSafeguards';
import type { Safeguards } from './findSafeguards';

/** Checks whether the installation is complete and safe, and logs each finding. */
export function checkSafeguards(): Safeguards {
    countObjects();
    takeOverConnections();
    const safeguards = findSafeguards();
    safeguards.findings.forEach((finding) => {
        logOf('safeguards').warn(finding.code + ': ' + finding.what + '. ' + finding.why + '. ' + finding.where);
    });
    return safeguards;
}
