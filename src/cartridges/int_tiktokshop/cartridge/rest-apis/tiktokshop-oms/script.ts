import { rejected } from '../../scripts/tiktokshop/platform/rules/outcome';
import { applyEventRequest } from '../../scripts/tiktokshop/oms/applyEventRequest';
import type { EventsResult } from '../../scripts/tiktokshop/oms/applyEventRequest';
import { answerBadRequest, answerOk, isForSite, restBody } from '../../scripts/tiktokshop/platform/web/webRest';

const NO_SITE: EventsResult = {
    ok: false,
    rejection: rejected('missing_field', 'siteId', 'the id of a site', 'Events are for the orders of a site')
};

/** POST /order-events: the OMS sends events of orders. See docs/oms.md. */
export function postOrderEvents(): void {
    const result = isForSite() ? applyEventRequest(restBody()) : NO_SITE;
    if (result.ok) {
        answerOk({ outcomes: result.outcomes });
        return;
    }
    const rejection = result.rejection;
    answerBadRequest(rejection.code || '', rejection.msg || '', {
        path: rejection.path || '',
        expected: rejection.expected || ''
    });
}
postOrderEvents.public = true;
