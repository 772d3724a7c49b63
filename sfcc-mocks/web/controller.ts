import type { HttpAnswer } from '../contracts';
import { Request } from '../dw/system/Request';
import { Response } from '../dw/system/Response';
import type { Instance, SiteConfig } from '../instance';
import { QuotaExceeded, Stopped } from '../runtime/failures';
import type { Execution } from '../runtime/execution';
import { page } from './answers';
import { basicCredentials } from './incoming';
import type { Incoming } from './incoming';
import { withIncludes } from './remoteIncludes';
import { sessionFor } from './sessions';

/** A controller's exported function; only public ones answer requests. Source: platform doc "SFRA: controllers". */
type Action = ((...args: unknown[]) => unknown) & { public?: boolean };

/**
 * Runs a storefront controller.
 * @param target - `Controller-Action` and the locale of the address
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
    try {
        const found = instance.run(execution, () => runAction(execution, target.action));
        if (!found) {
            return page(404, 'Not Found', 'No page ' + target.action.replace(/[<&]/g, ''));
        }
        const cookie = setCookie ? (setCookie.split(';')[0] as string) : request.headers.cookie || '';
        const around = { request, cookie, depth: includeDepth };
        const answer = withIncludes(response.$answer(), response, around, (included, depth) =>
            handleController(instance, site, included, includeTarget(site, included), depth)
        );
        return setCookie ? { ...answer, headers: { ...answer.headers, 'set-cookie': setCookie } } : answer;
    } catch (error) {
        return failed(instance, request, target.action, error);
    }
}

/** What an included address asks for, which is a page of the same site. */
function includeTarget(site: SiteConfig, request: Incoming): { action: string; locale: string } {
    const [, , , folder, ...rest] = request.path.split('/').map(decodeURIComponent);
    const action = rest.pop();
    if (folder !== `Sites-${site.id}-Site` || !action || rest.length > 1) {
        throw new Error('Not a page of this site: ' + request.path);
    }
    return { action, locale: rest[0] || site.defaultLocale };
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

function runAction(execution: Execution, target: string): boolean {
    const match = /^([A-Za-z0-9_]+)-([A-Za-z0-9_]+)$/.exec(target);
    const file = match && execution.modules.findOnPath('cartridge/controllers/' + match[1]);
    if (!match || !file) {
        return false;
    }
    const controller = execution.modules.load(file) as Record<string, Action>;
    const action = controller[match[2] as string];
    if (typeof action !== 'function' || action.public !== true) {
        return false;
    }
    action.call(controller);
    return true;
}

/** The script ended with an exception: the customer sees an error page, the log says why. */
function failed(instance: Instance, request: Incoming, action: string, error: unknown): HttpAnswer {
    const why = String((error as Error).stack || error);
    instance.log(
        error instanceof QuotaExceeded ? 'fatal' : 'error',
        error instanceof QuotaExceeded ? 'quota' : 'controller',
        `${action}: ${why}`
    );
    return page(error instanceof Stopped ? 503 : 500, 'General Error', 'Request ' + request.id);
}
