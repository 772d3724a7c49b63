import { ocapiCaller, ocapiMethod, versionName } from '../../access/ocapiAccess';
import type { HttpAnswer } from '../../contracts/http';
import type { Instance } from '../../contracts/instance';
import type { SiteConfig } from '../../contracts/site';
import { fault, json } from '../../web/answers';
import type { Incoming } from '../../web/incoming';
import { findRoute } from '../../web/routes';
import type { Route } from '../../web/routes';
import { webSettings } from '../../web/settings';
import { unknownProperty } from './dataCall';
import { handleSitePreferences } from './sitePreferences';

type Json = Record<string, unknown>;

/** A call of `sites`, let in. */
interface SiteCall {
    instance: Instance;
    version: string;
    site: SiteConfig;
    body: Json;
    /** Of the address. */
    cartridge: string;
}

const ROUTES: Array<Route & { answer: (call: SiteCall) => HttpAnswer }> = [
    { method: 'GET', path: 'sites/{site}', answer: ({ version, site }) => json(200, siteDocument(version, site)) },
    { method: 'POST', path: 'sites/{site}/cartridges', answer: addCartridge },
    { method: 'PUT', path: 'sites/{site}/cartridges', answer: setCartridges },
    { method: 'DELETE', path: 'sites/{site}/cartridges/{cartridge}', answer: removeCartridge }
];

/**
 * Answers what of OCAPI Data needs the scripts' side: `sites`, one of them, its cartridge path and its preferences.
 * Business Manager is not among the sites: its cartridge path is set by site import. Source: OCAPI Data, resource Sites;
 * B2C developer tooling, "sites cartridges".
 * @param parts - path below `/s/-/dw/data`
 */
export function handleSites(instance: Instance, request: Incoming, parts: string[]): HttpAnswer {
    if (parts[3] === 'site_preferences') {
        return handleSitePreferences(instance, request, parts);
    }
    const [versionPart = '', ...resource] = parts;
    const version = versionName(versionPart) || versionPart;
    const method = ocapiMethod(request);
    const target = { api: 'data' as const, method, resource: '/' + resource.join('/'), version };
    const caller = ocapiCaller(webSettings(instance).access, instance.clock, request.headers, target);
    if ('refusal' in caller) {
        return caller.refusal;
    }
    if (resource.length === 1) {
        return listSites(instance, version, method);
    }
    const found = findRoute(ROUTES, method, resource.join('/'));
    if (typeof found === 'string') {
        return found === 'no method'
            ? fault(405, version, 'MethodNotAllowedException', `${method} isn't allowed.`)
            : fault(404, version, 'ResourcePathNotFoundException', 'Resource not found: ' + request.path);
    }
    const { site: id = '', cartridge = '' } = found.values;
    const site = instance.allSites().find((candidate) => candidate.id === id);
    const body = parsedBody(request);
    if (!site) {
        return fault(404, version, 'SiteNotFoundException', `No site with ID '${id}' was found.`, { siteId: id });
    }
    return body
        ? found.route.answer({ instance, version, site, body, cartridge })
        : fault(400, version, 'MalformedDocumentException', 'The document is not valid JSON.');
}

function listSites(instance: Instance, version: string, method: string): HttpAnswer {
    if (method !== 'GET') {
        return fault(405, version, 'MethodNotAllowedException', `${method} isn't allowed.`);
    }
    const data = instance.allSites().map(({ id }) => ({ _type: 'site', id }));
    return json(200, { _v: version, _type: 'sites', count: data.length, total: data.length, start: 0, data });
}

function siteDocument(version: string, { id, name, cartridgePath, status }: SiteConfig): object {
    const words: Record<number, string> = { 1: 'online', 3: 'offline', 5: 'online_protected' };
    return {
        _v: version,
        _type: 'site',
        id,
        cartridges: cartridgePath.join(':'),
        display_name: { default: name },
        storefront_status: words[status]
    };
}

/** Source: OCAPI Data, document CartridgePathAddRequest. What the faults are called is not documented. */
function addCartridge({ version, site, body }: SiteCall): HttpAnswer {
    const refusal = unknownProperty(body, ['name', 'position', 'target'], version);
    const { name, position, target } = body as { name?: string; position?: string; target?: string };
    if (refusal) {
        return refusal;
    }
    if (typeof name !== 'string' || !/^\w+$/.test(name)) {
        return fault(400, version, 'InvalidCartridgeNameException', 'The name of the cartridge is missing or invalid.');
    }
    const others = site.cartridgePath.filter((other) => other !== name);
    const at = target === undefined ? -1 : others.indexOf(target);
    const places: Record<string, number> = {
        first: 0,
        last: others.length,
        ...(at < 0 ? {} : { before: at, after: at + 1 })
    };
    const place = places[String(position)];
    if (place === undefined) {
        return fault(400, version, 'InvalidCartridgePositionException', 'The position is missing or invalid.');
    }
    if (others.length < site.cartridgePath.length) {
        return fault(
            400,
            version,
            'CartridgeAlreadyExistsException',
            `The cartridge '${name}' is in the path already.`
        );
    }
    site.cartridgePath = [...others.slice(0, place), name, ...others.slice(place)];
    return pathDocument(version, site);
}

function setCartridges({ version, site, body }: SiteCall): HttpAnswer {
    const refusal = unknownProperty(body, ['cartridges'], version);
    if (refusal) {
        return refusal;
    }
    if (typeof body.cartridges !== 'string') {
        return fault(400, version, 'InvalidPropertyTypeException', 'cartridges is a text.');
    }
    site.cartridgePath = body.cartridges.split(':').filter(Boolean);
    return pathDocument(version, site);
}

function removeCartridge({ version, site, cartridge }: SiteCall): HttpAnswer {
    if (!site.cartridgePath.includes(cartridge)) {
        return fault(404, version, 'CartridgeNotFoundException', `The cartridge '${cartridge}' is not in the path.`);
    }
    site.cartridgePath = site.cartridgePath.filter((name) => name !== cartridge);
    return pathDocument(version, site);
}

/** Source: OCAPI Data, document CartridgePathApiResponse. */
function pathDocument(version: string, { id, cartridgePath }: SiteConfig): HttpAnswer {
    return json(200, {
        _v: version,
        _type: 'cartridge_path_api_response',
        cartridges: cartridgePath.join(':'),
        site_id: id
    });
}

function parsedBody(request: Incoming): Json | null {
    try {
        const body: unknown = request.body === '' ? {} : JSON.parse(request.body);
        return body !== null && typeof body === 'object' && !Array.isArray(body) ? (body as Json) : null;
    } catch {
        return null;
    }
}
