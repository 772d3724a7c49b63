import type { HttpAnswer, HttpMessage } from '../contracts/http';
import type { Instance } from '../contracts/instance';
import type { SiteConfig } from '../contracts/site';
import { errorReport } from '../runtime/errorReport';
import { Stopped } from '../runtime/failures';
import { ORGANIZATION_SITE } from '../store/sites';
import { notImplemented, page, problem } from './answers';
import { handleBusinessManager } from './businessManager/handleBusinessManager';
import { handleController } from './controller';
import { handleCustomApi } from '../apis/custom/handleCustomApi';
import { listEndpoints } from '../apis/custom/listEndpoints';
import { handleSites } from '../apis/ocapi-data/sitesResource';
import { incoming } from './incoming';
import type { Incoming } from './incoming';
import { handleOcapiShop } from '../apis/ocapi-shop/handleOcapiShop';
import { handleScapiOrders } from '../apis/scapi/handleScapiOrders';
import { onThread } from './requestThreads';
import { webSettings } from './settings';
import { handleStaticFile } from './staticFiles';

/**
 * Answers a request that needs the store or a cartridge. Everything else belongs to the front.
 * @returns the answer; failures of scripts are answers as well
 */
export function handleScriptRequest(instance: Instance, message: HttpMessage): HttpAnswer {
    const request = incoming(message);
    try {
        return onThread(instance, request.path, () => route(instance, request));
    } catch (error) {
        if (error instanceof URIError) {
            return page(400, 'Bad Request', 'The address is malformed.');
        }
        const why = error instanceof Stopped ? error.message : errorReport(error);
        instance.log('error', 'request', `${request.method} ${request.path}: ${why}`);
        return page(error instanceof Stopped ? 503 : 500, 'General Error', 'Request ' + request.id);
    }
}

function route(instance: Instance, request: Incoming): HttpAnswer {
    const parts = request.path.split('/').slice(1).map(decodeURIComponent);
    if (parts[0] === 'on' && parts[1] === 'demandware.store') {
        return storePage(instance, request, parts.slice(2));
    }
    if (parts[0] === 'on' && parts[1] === 'demandware.static') {
        return staticFile(instance, request, parts.slice(2));
    }
    if (parts[0] === 's' && parts[1] === '-' && parts[2] === 'dw' && parts[3] === 'data') {
        return handleSites(instance, request, parts.slice(4));
    }
    if (parts[0] === 's') {
        return underSite(instance, request, parts.slice(1));
    }
    return underScapi(instance, request, parts);
}

/** Salesforce Commerce API and custom APIs. */
function underScapi(instance: Instance, request: Incoming, parts: string[]): HttpAnswer {
    const [folder, ...rest] = parts;
    if (folder === 'checkout' && rest[0] === 'orders') {
        return handleScapiOrders(instance, request, rest.slice(1));
    }
    if (folder === 'custom') {
        return handleCustomApi(instance, request, rest);
    }
    // A command line that puts the short code before Salesforce's host is given this host as its short code, and a folder.
    const below = (folder as string).endsWith('.api.commercecloud.salesforce.com') ? rest : parts;
    if (below[0] === 'dx') {
        return listEndpoints(instance, request, below.slice(1));
    }
    // Source: SCAPI, base URL and request formation: /{api family}/{api}/{version}/organizations/{organization}
    if (/^v\d+$/.test(below[2] || '') && below[3] === 'organizations') {
        return notImplemented(`SCAPI ${request.method} ${request.path}`);
    }
    return parts.length > 2 && request.headers.authorization
        ? problem(404, 'not-found', 'Not Found', 'No resource ' + request.path)
        : notFound(request);
}

/** `/on/demandware.store/Sites-{site}-Site/{locale}/{Controller}-{Action}`; the locale may be left out. */
function storePage(instance: Instance, request: Incoming, parts: string[]): HttpAnswer {
    const site = siteOfFolder(instance, parts[0] || '');
    const [locale, action] = parts.length > 2 ? [parts[1] as string, parts[2]] : [undefined, parts[1]];
    if (parts[0] === ORGANIZATION_SITE) {
        return handleBusinessManager(instance, request, { action: action || '', locale: locale || 'default' });
    }
    if (!site || !action) {
        return notFound(request);
    }
    return handleController(instance, site, request, { action, locale: locale || site.defaultLocale });
}

/** `/on/demandware.static/Sites-{site}-Site/-/{locale}/v…/{path}` */
function staticFile(instance: Instance, request: Incoming, parts: string[]): HttpAnswer {
    const [folder = '', dash, ...inner] = parts;
    const site = folder === ORGANIZATION_SITE ? instance.site(folder) : siteOfFolder(instance, folder);
    return site && dash === '-' ? handleStaticFile(instance, site, request.method, inner) : notFound(request);
}

/** The storefront site that `Sites-{site}-Site` stands for, or null. */
function siteOfFolder(instance: Instance, folder: string): SiteConfig | null {
    const match = /^Sites-(.+)-Site$/.exec(folder);
    return match ? siteNamed(instance, match[1] as string) : null;
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
function siteNamed(instance: Instance, id: string): SiteConfig | null {
    return instance.allSites().find((site) => site.id === id) || null;
}

function notFound(request: Incoming): HttpAnswer {
    return page(404, 'Not Found', 'Nothing at ' + request.path.replace(/[<&]/g, ''));
}
