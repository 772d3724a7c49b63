import { listActs } from '../platform/auditTrail';
import type { Act } from '../platform/auditTrail';

/** Changes of connection and settings, latest first. */
export function readActs(): Act[] {
    return listActs();
}
