import { rejected } from '../../scripts/tiktokshop/platform/rules/outcome';
import { applyDecisionRequest, applyEventRequest } from '../../scripts/tiktokshop/oms/applyEventRequest';
import type { EventsResult } from '../../scripts/tiktokshop/oms/applyEventRequest';
import { answerBadRequest, answerOk, isForSite, restBody } from '../../scripts/tiktokshop/platform/web/webRest';

const NO_SITE: EventsResult = {
    ok: false,
    rejection: rejected('missing_field', 'siteId', 'the id of a site', 'Events are for the orders of a site')
};

/** POST /order-events: the OMS sends events of orders. See docs/oms.md. */
export function postOrderEvents(): void {
    answer(isForSite() ? applyEventRequest(restBody()) : NO_SITE);
}
postOrderEvents.public = true;

/** POST /return-decisions: the OMS decides about returns. See docs/oms.md. */
export function postReturnDecisions(): void {
    answer(isForSite() ? applyDecisionRequest(restBody()) : NO_SITE);
}
postReturnDecisions.public = true;

function answer(result: EventsResult): void {
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
