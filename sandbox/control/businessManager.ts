import { IANAZone } from 'luxon';
import { addRole, setClientScopes, setOcapi, setWebDav } from '../../sfcc-mocks';
import type {
    Access,
    ClientScopes,
    Instance,
    OcapiSettings,
    RolePermissions,
    WebDavPermissions
} from '../../sfcc-mocks';
import { jobConfigs } from '../../sfcc-mocks';
import { first } from '../../sfcc-mocks/metadata/xml';
import { typed } from '../../sfcc-mocks/metadata/objectTypes';
import { begin, commit, edit, insert, read } from '../../sfcc-mocks/store/session';
import { connectServices, connectShop } from '../start/wiring';
import type { InstancePlan } from '../start/wiring';

/** What an administrator enters by hand in Business Manager, and the script worker has to know. */
export type Entered =
    | { page: 'permissions'; access: Access }
    | { page: 'cartridge-path'; site: string; path: string }
    /** Addresses and keys of the sandbox's own TikTok and OMS, or the address of another OMS. */
    | { page: 'services'; oms?: string }
    | { page: 'feature-switches'; apiHooks: string }
    /** Jobs by id, each `on` or `off`. */
    | { page: 'schedules'; jobs: Record<string, string> }
    | { page: 'site'; site: string; currency?: string; taxation?: 'net' | 'gross'; timezone?: string }
    | { page: 'preferences'; site: string; values: Record<string, string> };

/**
 * Takes over a page as it was entered.
 * @throws Error in words for a site that is not there
 */
export function enter(instance: Instance, plan: InstancePlan, entered: Entered): void {
    switch (entered.page) {
        case 'permissions':
            Object.assign(plan.access, entered.access);
            break;
        case 'cartridge-path':
            instance.site(entered.site).cartridgePath = entered.path.split(':').filter(Boolean);
            break;
        case 'feature-switches':
            instance.switches.apiHooks = String(entered.apiHooks) === 'true';
            break;
        case 'services':
            plan.omsUrl = entered.oms || plan.omsUrl;
            connectServices(instance, plan);
            connectShop(instance, plan);
            break;
        case 'schedules':
            Object.entries(entered.jobs).forEach(([job, state]) => setSchedule(instance, job, state === 'on'));
            break;
        case 'site':
            setUpSite(instance, entered);
            break;
        default:
            setPreferences(instance, entered.site, entered.values);
    }
}

/** Currency, taxation and time zone of a site; what is left out stays. */
function setUpSite(instance: Instance, { site, currency, taxation, timezone }: Entered & { page: 'site' }): void {
    if (timezone !== undefined && !IANAZone.isValidZone(timezone)) {
        throw new Error(`There is no time zone ${timezone}`);
    }
    if (taxation !== undefined && !['net', 'gross'].includes(taxation)) {
        throw new Error(`A site's taxation is net or gross, not ${String(taxation)}`);
    }
    if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) {
        throw new Error(`A currency has three letters, such as EUR, not ${String(currency)}`);
    }
    Object.assign(
        instance.site(site),
        currency && { currency, allowedCurrencies: [currency] },
        taxation && { taxation },
        timezone && { timezone }
    );
}

/** Switches the schedule of a job on or off. */
export function setSchedule(instance: Instance, jobId: string, isOn: boolean): void {
    const config = jobConfigs(instance).get(jobId);
    // The one that is there is shared by all instances that have imported the same file.
    const source = structuredClone(config?.source);
    const triggers = source && first(source, 'triggers')?.children;
    if (!config || !triggers) {
        throw new Error(`There is no job ${jobId} with a schedule`);
    }
    triggers.forEach((trigger) => Object.assign(trigger.attributes, { enabled: String(isOn) }));
    jobConfigs(instance).set(jobId, { ...config, source });
}

function setPreferences(instance: Instance, siteId: string, texts: Record<string, string>): void {
    const declared = instance.objectTypes.attributesOf('SitePreferences');
    const values = Object.fromEntries(
        Object.entries(texts).map(([name, text]) => {
            const definition = declared.get(name);
            if (!definition) {
                throw new Error(`There is no preference ${name}`);
            }
            const allowed = definition.values.map(({ value }) => String(value));
            if (allowed.length > 0 && text !== '' && !allowed.includes(String(text))) {
                throw new Error(`${name} is one of ${allowed.join(', ')}, not ${text}`);
            }
            return [name, typed(definition.type, text)];
        })
    );
    instance.execute({ kind: 'job', siteId }, () => {
        begin();
        if (read('SitePreference', siteId)) {
            Object.assign(edit<object>('SitePreference', siteId), values);
        } else {
            insert('SitePreference', siteId, values);
        }
        commit();
    });
}

/** Documents that are pasted, by the name of their file. */
export const PASTE: Record<string, (access: Access, document: unknown) => void> = {
    'ocapi-shop': (access, document) => setOcapi(access, 'shop', document as OcapiSettings),
    'ocapi-data': (access, document) => setOcapi(access, 'data', document as OcapiSettings),
    webdav: (access, document) => setWebDav(access, document as WebDavPermissions),
    'scapi-scopes': (access, document) => {
        setClientScopes(access, document as ClientScopes);
    },
    role: (access, document) => {
        access.users.forEach((user) => addRole(user, document as RolePermissions));
    }
};

/** Clients and users without permissions; the administrator of Business Manager is there. */
export function permitNothing(access: Access): void {
    access.users.forEach((user) => Object.assign(user, { permissions: [], webdav: [] }));
    access.clients.forEach((client) =>
        Object.assign(client, { scopes: [], tenants: [], shop: [], data: [], webdav: [] })
    );
}
