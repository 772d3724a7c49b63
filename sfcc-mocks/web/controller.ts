import type { HttpAnswer } from '../contracts/http';
import { Request } from '../dw/system/Request';
import { Response } from '../dw/system/Response';
import type { Instance } from '../contracts/instance';
import type { SiteConfig } from '../contracts/site';
import { page } from './answers';
import { basicCredentials } from './incoming';
import type { Incoming } from './incoming';
import { includeTarget } from './remoteIncludes';
import { runController } from './runController';
import { sessionFor } from './sessions';

/**
 * Runs a storefront controller.
 * @param target - `Controller-Action` and the locale of the address
 * @param includeDepth - how many pages include this one
 */
export function handleController(
    instance: Instance,
    site: SiteConfig,
    request: Incoming,
    target: { action: string; locale: string },
    includeDepth = 0
): HttpAnswer {
    const closed = storefrontProtection(site, request);
    if (closed) {
        return closed;
    }
    const { session, setCookie } = sessionFor(instance, site, request);
    const response = new Response();
    const execution = instance.createExecution({
        kind: 'controller',
        siteId: site.id,
        locale: target.locale,
        request: new Request(request, { session, clientId: null, isInclude: includeDepth > 0 }),
        response,
        session
    });
    return runController({
        execution,
        request,
        response,
        action: target.action,
        setCookie,
        includeDepth,
        answerInclude: (included, depth) => {
            const inner = includeTarget(`Sites-${site.id}-Site`, included, site.defaultLocale);
            return handleController(instance, site, included, inner, depth);
        }
    });
}

/** The password a merchant sets for a storefront that is not open yet: user `storefront`. */
function storefrontProtection(site: SiteConfig, request: Incoming): HttpAnswer | null {
    if (site.storefrontPassword === null) {
        return null;
    }
    const credentials = basicCredentials(request.headers);
    if (credentials && credentials.user === 'storefront' && credentials.password === site.storefrontPassword) {
        return null;
    }
    const challenge = { 'www-authenticate': `Basic realm="${site.id}"` };
    return page(401, 'Unauthorized', 'This storefront is protected.', challenge);
}
