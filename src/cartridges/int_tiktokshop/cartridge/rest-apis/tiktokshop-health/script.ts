import { getHealth as readHealth } from '../../scripts/tiktokshop/operations/getHealth';
import { answerBadRequest, answerOk, isForSite } from '../../scripts/tiktokshop/platform/web/webRest';

/** GET /health: a monitor asks how the shop is. Changes nothing. See docs/operate.md. */
export function getHealth(): void {
    if (isForSite()) {
        answerOk(readHealth());
        return;
    }
    answerBadRequest('missing_field', 'Health is that of a site', { path: 'siteId', expected: 'the id of a site' });
}
getHealth.public = true;
