import { applyOrderEvents } from '../../scripts/tiktokshop/flows/applyOrderEvents';
import { answerBadRequest, answerOk, restBody } from '../../scripts/tiktokshop/platform/webRest';

/** POST /order-events: the OMS tells what became of orders. See docs/oms.md. */
export function postOrderEvents(): void {
    const result = applyOrderEvents(restBody());
    if (result.ok) {
        answerOk({ outcomes: result.outcomes });
        return;
    }
    const rejection = result.rejection;
    answerBadRequest(rejection.code || '', rejection.msg || '', {
        c_path: rejection.path || '',
        c_expected: rejection.expected || ''
    });
}
postOrderEvents.public = true;
