import type { HttpAnswer } from '../../contracts/http';
import { writeCustom } from '../ocapi-shop/orderPatch';
import { SitePreferences } from '../../dw/system/Site';
import { EnumValue } from '../../dw/value/EnumValue';
import type { Instance } from '../../contracts/instance';
import { current } from '../../runtime/current';
import { begin, commit } from '../../store/session';
import { fault, json } from '../../web/answers';
import type { Incoming } from '../../web/incoming';
import { ocapiCaller, versionName } from '../../access/ocapiAccess';
import { webSettings } from '../../web/settings';

const INSTANCE_TYPES = ['development', 'staging', 'production', 'sandbox', 'current'];

/**
 * OCAPI Data `sites/{site}/site_preferences/preference_groups/{group}/{instance type}`, GET and PATCH.
 * @param parts - path below `/s/-/dw/data`
 */
export function handleSitePreferences(instance: Instance, request: Incoming, parts: string[]): HttpAnswer {
    const [versionPart = '', sites, siteId = '', preferences, groups, group = '', type = ''] = parts;
    const version = versionName(versionPart) || versionPart;
    const isOurs = sites === 'sites' && preferences === 'site_preferences' && groups === 'preference_groups';
    if (!isOurs || parts.length !== 7) {
        return fault(404, version, 'ResourcePathNotFoundException', 'Resource not found: ' + request.path);
    }
    const target = { api: 'data' as const, method: request.method, resource: '/' + parts.slice(1).join('/'), version };
    const caller = ocapiCaller(webSettings(instance).access, instance.clock, request.headers, target);
    if ('refusal' in caller) {
        return caller.refusal;
    }
    const wrong = targetProblem(instance, request, version, siteId, type);
    if (wrong) {
        return wrong;
    }
    try {
        const change = request.method === 'PATCH' ? (JSON.parse(request.body) as Record<string, unknown>) : {};
        const values = instance.execute({ kind: 'ocapi', siteId }, () => applied(siteId, change));
        return json(200, { _v: version, _type: 'site_preferences', id: group, ...values });
    } catch (error) {
        return fault(400, version, 'PropertyConstraintViolationException', (error as Error).message);
    }
}

function targetProblem(
    instance: Instance,
    request: Incoming,
    version: string,
    siteId: string,
    type: string
): HttpAnswer | null {
    if (!instance.allSites().some((site) => site.id === siteId)) {
        return fault(404, version, 'SiteNotFoundException', `No site with ID '${siteId}' was found.`, { siteId });
    }
    if (!INSTANCE_TYPES.includes(type)) {
        return fault(400, version, 'InvalidInstanceTypeException', `Unknown instance type '${type}'.`);
    }
    return ['GET', 'PATCH'].includes(request.method)
        ? null
        : fault(405, version, 'MethodNotAllowedException', `${request.method} isn't allowed.`);
}

/** Writes what begins with `c_` and reads everything back. */
function applied(siteId: string, change: Record<string, unknown>): Record<string, unknown> {
    const custom = new SitePreferences(siteId).getCustom();
    const definitions = current().instance.objectTypes.attributesOf('SitePreferences');
    begin();
    for (const [name, value] of Object.entries(change)) {
        if (name.startsWith('c_')) {
            writeCustom(custom, definitions, 'SitePreferences', name, value);
        }
    }
    commit();
    return Object.fromEntries(Object.entries(custom).map(([name, value]) => ['c_' + name, plain(value)]));
}

function plain(value: unknown): unknown {
    return value instanceof EnumValue ? value.getValue() : value;
}
