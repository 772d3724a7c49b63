import type { HttpAnswer } from '../../contracts/http';
import { writeCustom } from '../ocapi-shop/orderPatch';
import { SitePreferences } from '../../dw/system/Preferences';
import { EnumValue } from '../../dw/value/EnumValue';
import { current } from '../../runtime/current';
import { begin, commit } from '../../store/session';
import { fault, json } from '../../web/answers';
import type { SiteCall } from './siteCall';

const INSTANCE_TYPES = ['development', 'staging', 'production', 'sandbox', 'current'];

/** Shows the preferences of a site. Source: OCAPI Data, resource SitePreferences. */
export function showPreferences(call: SiteCall): HttpAnswer {
    return changePreferences({ ...call, body: {} });
}

/** Sets what the body names, and shows all. */
export function changePreferences({ instance, version, site, body, values }: SiteCall): HttpAnswer {
    const { group, instanceType = '' } = values;
    if (!INSTANCE_TYPES.includes(instanceType)) {
        return fault(400, version, 'InvalidInstanceTypeException', `Unknown instance type '${instanceType}'.`);
    }
    try {
        const now = instance.execute({ kind: 'ocapi', siteId: site.id }, () => applied(site.id, body));
        return json(200, { _v: version, _type: 'site_preferences', id: group, ...now });
    } catch (error) {
        return fault(400, version, 'PropertyConstraintViolationException', (error as Error).message);
    }
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
