import Status = require('dw/system/Status');
import type { Outcome } from '../rules/outcome';
import { logOf } from '../log';

/**
 * The status that makes an OCAPI or SCAPI request fail with 400 and stores nothing. Logs the reason, because the
 * platform may not tell the client. Source: skill b2c-hooks, "Operational Rules".
 */
export function refusalStatus(orderNo: string, outcome: Outcome): dw.system.Status {
    logOf('order').warn(
        orderNo +
            ': refused, ' +
            (outcome.code || '') +
            ' at ' +
            (outcome.path || 'the order') +
            ': ' +
            (outcome.msg || '')
    );
    const status = new Status(Status.ERROR, outcome.code || 'rejected', outcome.msg || '');
    status.addDetail('path', outcome.path || '');
    status.addDetail('expected', outcome.expected || '');
    status.addDetail('current', outcome.current || '');
    status.addDetail('allowed', (outcome.allowed || []).join(', '));
    return status;
}
