import { listActs } from '../platform/auditTrail';
import type { Act } from '../platform/auditTrail';

/** Who changed connection and settings, the latest first. */
export function readActs(): Act[] {
    return listActs();
}
