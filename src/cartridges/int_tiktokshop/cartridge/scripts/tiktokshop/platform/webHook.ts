import Status = require('dw/system/Status');
import type { Outcome } from '../domain/outcome';

/** Makes an OCAPI or SCAPI request fail with 400; nothing of it is stored. */
export function refusal(outcome: Outcome): dw.system.Status {
    const status = new Status(Status.ERROR, outcome.code || 'rejected', outcome.msg || '');
    status.addDetail('path', outcome.path || '');
    status.addDetail('expected', outcome.expected || '');
    status.addDetail('current', outcome.current || '');
    status.addDetail('allowed', (outcome.allowed || []).join(', '));
    return status;
}
