import type { SiteConfig } from '../contracts/site';
import { Request } from '../dw/system/Request';
import type { Session } from '../dw/system/Session';
import { incoming } from '../web/incoming';
import { passingSession } from '../web/sessions';

/**
 * The request and session of a job step: the request has no sender, and the session ends with the step. Scripts set their locale and
 * currency. Source: Script API, TopLevel.global and dw.system.Request.setLocale; job steps of feed cartridges.
 */
export function jobContext(site: SiteConfig): { request: Request; session: Session } {
    const session = passingSession(site);
    const nothing = incoming({ method: '', url: `https://${site.hostname}/`, headers: {}, body: '' });
    return { request: new Request(nothing, { session, clientId: null }), session };
}
