import type { HttpAnswer, HttpMessage } from '../contracts';
import type { Instance, SiteConfig } from '../instance';
import { Stopped } from '../runtime/failures';
import { page, problem } from './answers';
import { handleController } from './controller';
import { handleCustomApi } from './customApi/handleCustomApi';
import { handleSitePreferences } from './data/sitePreferences';
import { incoming } from './incoming';
import type { Incoming } from './incoming';
import { handleOcapiShop } from './ocapi/handleOcapiShop';
import { handleScapiOrders } from './scapi/handleScapiOrders';
import { webSettings } from './settings';

/**
 * Answers a request that needs the store or a cartridge. Everything else belongs to the front.
 * @returns the answer; failures of scripts are answers as well
 */
export function handleScriptRequest(instance: Instance, message: HttpMessage): HttpAnswer {
    const request = incoming(message);
    try {
        return route(instance, request);
    } catch (error) {
        if (error instanceof URIError) {
            return page(400, 'Bad Request', 'The address is malformed.');
        }
        const why = error instanceof Stopped ? error.message : String((error as Error).stack || error);
        instance.log('error', 'request', `${request.method} ${request.path}: ${why}`);
        return page(error instanceof Stopped ? 503 : 500, 'General Error', 'Request ' + request.id);
    }
}

function route(instance: Instance, request: Incoming): HttpAnswer {
    const parts = request.path.split('/').slice(1).map(decodeURIComponent);
    if (parts[0] === 'on' && parts[1] === 'demandware.store') {
        return storePage(instance, request, parts.slice(2));
    }
    if (parts[0] === 's' && parts[1] === '-' && parts[2] === 'dw' && parts[3] === 'data') {
        return handleSitePreferences(instance, request, parts.slice(4));
    }
    if (parts[0] === 's') {
        return underSite(instance, request, parts.slice(1));
    }
    if (parts[0] === 'checkout' && parts[1] === 'orders') {
        return handleScapiOrders(instance, request, parts.slice(2));
    }
    if (parts[0] === 'custom') {
        return handleCustomApi(instance, request, parts.slice(1));
    }
    return parts.length > 2 && request.headers.authorization
        ? problem(404, 'not-found', 'Not Found', 'No resource ' + request.path)
        : notFound(request);
}

/** `/on/demandware.store/Sites-{site}-Site/{locale}/{Controller}-{Action}`; the locale may be left out. */
function storePage(instance: Instance, request: Incoming, parts: string[]): HttpAnswer {
    const match = /^Sites-(.+)-Site$/.exec(parts[0] || '');
    const site = match ? siteNamed(instance, match[1] as string) : null;
    const [locale, action] = parts.length > 2 ? [parts[1] as string, parts[2]] : [undefined, parts[1]];
    if (!site || !action) {
        return notFound(request);
    }
    return handleController(instance, site, request, { action, locale: locale || site.defaultLocale });
}

/** `/s/{site}/dw/shop/…` and aliases. */
function underSite(instance: Instance, request: Incoming, parts: string[]): HttpAnswer {
    const site = siteNamed(instance, parts[0] || '');
    if (!site) {
        return notFound(request);
    }
    if (parts[1] === 'dw' && parts[2] === 'shop') {
        return handleOcapiShop(instance, site, request, { version: parts[3] || '', resource: parts.slice(4) });
    }
    const action = webSettings(instance).aliases[parts[1] || ''];
    return action && parts.length === 2
        ? handleController(instance, site, request, { action, locale: site.defaultLocale })
        : notFound(request);
}

/** A storefront's site, or null. */
export function siteNamed(instance: Instance, id: string): SiteConfig | null {
    return instance.allSites().find((site) => site.id === id) || null;
}

function notFound(request: Incoming): HttpAnswer {
    return page(404, 'Not Found', 'Nothing at ' + request.path.replace(/[<&]/g, ''));
}
