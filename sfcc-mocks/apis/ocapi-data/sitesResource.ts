import { ocapiCaller, ocapiMethod, versionName } from '../../access/ocapiAccess';
import type { HttpAnswer } from '../../contracts/http';
import type { Instance } from '../../contracts/instance';
import type { SiteConfig } from '../../contracts/site';
import { ORGANIZATION_SITE } from '../../store/sites';
import { fault, json } from '../../web/answers';
import type { Incoming } from '../../web/incoming';
import { findRoute } from '../../web/routes';
import { webSettings } from '../../web/settings';
import { documentOf, malformedDocument, methodNotAllowed, resourceNotImplemented, unknownProperty } from './dataCall';
import type { DataRoute } from './dataCall';
import type { SiteCall, SitesCall } from './siteCall';
import { changePreferences, showPreferences } from './sitePreferences';

const PREFERENCES = 'sites/{site}/site_preferences/preference_groups/{group}/{instanceType}';
const ROUTES: Array<DataRoute<SitesCall>> = [
    { method: 'GET', path: 'sites', answer: listSites },
    { method: 'GET', path: `sites/${ORGANIZATION_SITE}`, answer: showBusinessManager },
    { method: 'GET', path: 'sites/{site}', answer: ofSite(showSite) },
    { method: 'POST', path: 'sites/{site}/cartridges', answer: ofSite(addCartridge) },
    { method: 'PUT', path: 'sites/{site}/cartridges', answer: ofSite(setCartridges) },
    { method: 'DELETE', path: 'sites/{site}/cartridges/{cartridge}', answer: ofSite(removeCartridge) },
    { method: 'GET', path: PREFERENCES, answer: ofSite(showPreferences) },
    { method: 'PATCH', path: PREFERENCES, answer: ofSite(changePreferences) }
];

/**
 * Answers what of OCAPI Data needs the scripts' side: `sites`, one of them, its cartridge path and its preferences.
 * Business Manager is not among the sites: its cartridge path is shown here, and set by site import. Source: OCAPI Data,
 * resource Sites; B2C developer tooling, "sites cartridges".
 * @param parts - path below `/s/-/dw/data`
 */
export function handleSites(instance: Instance, request: Incoming, parts: string[]): HttpAnswer {
    const [versionPart = '', ...resource] = parts;
    const version = versionName(versionPart) || versionPart;
    const method = ocapiMethod(request);
    const target = { api: 'data' as const, method, resource: '/' + resource.join('/'), version };
    const caller = ocapiCaller(webSettings(instance).access, instance.clock, request.headers, target);
    if ('refusal' in caller) {
        return caller.refusal;
    }
    const found = findRoute(ROUTES, method, resource.join('/'));
    if (typeof found === 'string') {
        return found === 'no method'
            ? methodNotAllowed(method, version)
            : resourceNotImplemented(method, target.resource, version);
    }
    const body = documentOf(request);
    return body ? found.route.answer({ instance, version, body, values: found.values }) : malformedDocument(version);
}

/** Answers for a site that is there. */
function ofSite(answer: (call: SiteCall) => HttpAnswer): (call: SitesCall) => HttpAnswer {
    return (call) => {
        const siteId = call.values.site as string;
        const site = call.instance.allSites().find(({ id }) => id === siteId);
        return site
            ? answer({ ...call, site })
            : fault(404, call.version, 'SiteNotFoundException', `No site with ID '${siteId}' was found.`, { siteId });
    };
}

function listSites({ instance, version }: SitesCall): HttpAnswer {
    const data = instance.allSites().map(({ id }) => ({ _type: 'site', id }));
    return json(200, { _v: version, _type: 'sites', count: data.length, total: data.length, start: 0, data });
}

function showSite({ version, site }: SiteCall): HttpAnswer {
    return json(200, siteDocument(version, site));
}

function showBusinessManager({ instance, version }: SitesCall): HttpAnswer {
    return json(200, siteDocument(version, instance.site(ORGANIZATION_SITE)));
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

function removeCartridge({ version, site, values }: SiteCall): HttpAnswer {
    const { cartridge = '' } = values;
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
