import type { Instance } from '../contracts/instance';
import type { SiteConfig } from '../contracts/site';
import { ORGANIZATION_SITE } from '../store/sites';
import { keptFiles } from '../store/keptImports';
import { findKeys, read } from '../store/session';
import { jobConfigs, serviceConfigs } from './importSite';
import type { InventoryListRecord } from './importSite';
import type { PaymentMethodRecord, ShippingMethodRecord } from './imports/siteRecords';
import type { AttributeDefinition, ObjectTypes } from './objectTypes';
import type { SiteFiles } from './siteFiles';
import { documentOf, element } from './writeXml';
import type { XmlElement } from './xml';

/** What to export. Source: OCAPI Data, document ExportDataUnitsConfiguration. */
export interface DataUnits {
    global_data?: Record<string, boolean>;
    inventory_lists?: Record<string, boolean>;
    sites?: Record<string, Record<string, boolean>>;
}

type Write = (instance: Instance) => XmlElement;
type WriteForSite = (instance: Instance, site: SiteConfig) => XmlElement;

const NAMESPACE = 'http://www.demandware.com/xml/impex/';

/** Kinds of units that are implemented. */
const KINDS = ['global_data', 'inventory_lists', 'sites'];

/** Units that stand for others. */
const JOINED_UNITS: Record<string, string[]> = { meta_data: ['system_type_definitions', 'custom_types'] };

/** Units that are implemented, with the file each becomes. */
const GLOBAL_DATA: Record<string, [string, Write]> = {
    system_type_definitions: ['meta/system-objecttype-extensions.xml', systemTypes],
    custom_types: ['meta/custom-objecttype-definitions.xml', customTypes],
    services: ['services.xml', services],
    job_schedules: ['jobs.xml', jobs],
    preferences: ['preferences.xml', organizationPreferences]
};
const SITE_DATA: Record<string, [string, WriteForSite]> = {
    site_descriptor: ['site.xml', siteDescriptor],
    payment_methods: ['payment-methods.xml', paymentMethods],
    payment_processors: ['payment-processors.xml', paymentProcessors],
    shipping: ['shipping.xml', shippingMethods],
    site_preferences: ['preferences.xml', sitePreferences]
};

/** Units of what an import only keeps, with the root of their files. Source: OCAPI Data, ExportSitesConfiguration. */
const KEPT_UNITS: Record<string, string> = {
    ab_tests: 'ab-tests',
    cache_settings: 'cache-settings',
    campaigns_and_promotions: 'promotions',
    coupons: 'coupons',
    csrf_whitelists: 'csrf-whitelists',
    customer_cdn_settings: 'customer-cdn-settings',
    customer_groups: 'customer-groups',
    geolocations: 'geolocations',
    gift_certificates: 'gift-certificates',
    locales: 'locales',
    oauth_providers: 'oauth-providers',
    page_meta_tags: 'page-meta-tags',
    price_adjustment_limits: 'price-adjustment-limits',
    redirect_urls: 'redirect-urls',
    search_settings: 'search',
    sitemap_settings: 'sitemap-configuration',
    sorting_rules: 'sort',
    source_codes: 'sourcecodes',
    url_rules: 'url-rules'
};

/** Adds the kept files of a root, below a folder; those of the organization stand in no site's. */
function addKept(files: SiteFiles, root: string, folder: string): void {
    for (const [file, source] of keptFiles(root)) {
        if (folder === '' ? !file.startsWith('sites/') : file.startsWith(folder)) {
            files.set(file, source);
        }
    }
}

/**
 * The files of a site export. Secrets are encrypted, as the platform has it.
 * @throws Error for a unit that is not implemented, and for a site that is not there
 */
export function exportSite(instance: Instance, units: DataUnits): SiteFiles {
    return instance.execute({ kind: 'job', siteId: ORGANIZATION_SITE }, () => {
        const files: SiteFiles = new Map([['version.txt', '24.5.0\n']]);
        refuseOtherKinds(units);
        const globalUnits = asked(units.global_data).flatMap((unit) => JOINED_UNITS[unit] || [unit]);
        globalUnits.forEach((unit) => {
            if (KEPT_UNITS[unit]) {
                addKept(files, KEPT_UNITS[unit], '');
                return;
            }
            const [file, write] = known(GLOBAL_DATA, unit);
            files.set(file, documentOf(write(instance)));
        });
        for (const [siteId, siteUnits] of askedSites(instance, units.sites)) {
            const site = instance.site(siteId);
            asked(siteUnits).forEach((unit) => {
                if (KEPT_UNITS[unit]) {
                    addKept(files, KEPT_UNITS[unit], `sites/${siteId}/`);
                    return;
                }
                const [file, write] = known(SITE_DATA, unit);
                files.set(`sites/${siteId}/${file}`, documentOf(write(instance, site)));
            });
        }
        const lists = asked(units.inventory_lists);
        const listIds = lists.includes('all') ? findKeys('InventoryList', () => true) : lists;
        listIds.forEach((id) => {
            const list = read<InventoryListRecord>('InventoryList', id);
            if (list) {
                files.set(`inventory-lists/${id}.xml`, documentOf(inventoryList(list)));
            }
        });
        return files;
    });
}

/** @throws Error for catalogs, price books and the like: an archive without them would look complete */
function refuseOtherKinds(units: DataUnits): void {
    const wanted = Object.entries(units as Record<string, Record<string, boolean>>);
    const other = wanted.find(([kind, ids]) => !KINDS.includes(kind) && asked(ids).length > 0);
    if (other) {
        throw new Error('not implemented: an export of ' + other[0]);
    }
}

/** Sites with their units; `all` stands for each site. Source: OCAPI Data, ExportDataUnitsConfiguration. */
function askedSites(instance: Instance, sites: DataUnits['sites'] = {}): Array<[string, Record<string, boolean>]> {
    const units = sites.all;
    return units ? instance.allSites().map(({ id }) => [id, units]) : Object.entries(sites);
}

function asked(units: Record<string, boolean> | undefined): string[] {
    return Object.keys(units || {}).filter((unit) => units?.[unit]);
}

function known<T>(implemented: Record<string, T>, unit: string): T {
    const found = implemented[unit];
    if (!found) {
        throw new Error('not implemented: an export of ' + unit);
    }
    return found;
}

function rows<T>(table: string): T[] {
    return findKeys<T>(table, () => true).map((key) => read<T>(table, key) as T);
}

function root(name: string, namespace: string, children: XmlElement[]): XmlElement {
    return element(name, { xmlns: NAMESPACE + namespace }, children);
}

function fields(values: Record<string, string | number | boolean | null>): XmlElement[] {
    return Object.entries(values)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => element(name, {}, String(value)));
}

function systemTypes({ objectTypes }: Instance): XmlElement {
    const extensions = [...objectTypes.system]
        .filter(([, attributes]) => attributes.size > 0)
        .map(([id, attributes]) =>
            element('type-extension', { 'type-id': id }, [
                definitions('custom-attribute-definitions', attributes),
                ...groupDefinitions(objectTypes, id)
            ])
        );
    return root('metadata', 'metadata/2006-10-31', extensions);
}

function customTypes({ objectTypes }: Instance): XmlElement {
    const types = [...objectTypes.custom.values()].map(({ id, source, attributes }) => ({
        ...source,
        children: [
            ...source.children
                .filter((child) => child.name !== 'group-definitions')
                .map((child) =>
                    child.name === 'attribute-definitions' ? definitions('attribute-definitions', attributes) : child
                ),
            ...groupDefinitions(objectTypes, id)
        ]
    }));
    return root('metadata', 'metadata/2006-10-31', types);
}

function definitions(name: string, attributes: Map<string, AttributeDefinition>): XmlElement {
    return element(
        name,
        {},
        [...attributes.values()].flatMap(({ source }) => (source ? [source] : []))
    );
}

function groupDefinitions(objectTypes: ObjectTypes, typeId: string): XmlElement[] {
    const groups = [...objectTypes.groupsOf(typeId).values()].map(({ source }) => source);
    return groups.length > 0 ? [element('group-definitions', {}, groups)] : [];
}

function services(instance: Instance): XmlElement {
    const { credentials, profiles, services: all } = serviceConfigs(instance);
    return root('services', 'services/2014-09-26', [
        ...[...credentials.values()].map(({ id, url, user, password }) =>
            element('service-credential', { 'service-credential-id': id }, [
                ...fields({ url, 'user-id': user }),
                element('password', { encrypted: 'true' }, password && 'encrypted')
            ])
        ),
        ...[...profiles.values()].map((profile) =>
            element(
                'service-profile',
                { 'service-profile-id': profile.id },
                fields({
                    'timeout-millis': profile.timeoutMillis,
                    'rate-limit-enabled': profile.rateLimit !== null,
                    'rate-limit-calls': profile.rateLimit && profile.rateLimit.calls,
                    'rate-limit-millis': profile.rateLimit && profile.rateLimit.millis,
                    'cb-enabled': profile.circuitBreaker !== null,
                    'cb-calls': profile.circuitBreaker && profile.circuitBreaker.calls,
                    'cb-millis': profile.circuitBreaker && profile.circuitBreaker.millis
                })
            )
        ),
        ...[...all.values()].map((service) =>
            element(
                'service',
                { 'service-id': service.id },
                fields({
                    'service-type': service.type,
                    enabled: service.enabled,
                    'log-prefix': service.logPrefix,
                    'comm-log-enabled': service.communicationLog,
                    'mock-mode-enabled': service.mockMode,
                    'profile-id': service.profileId,
                    'credential-id': service.credentialId
                })
            )
        )
    ]);
}

function jobs(instance: Instance): XmlElement {
    const known = [...jobConfigs(instance).values()].flatMap(({ source }) => (source ? [source] : []));
    return root('jobs', 'jobs/2015-07-01', known);
}

function siteDescriptor(_instance: Instance, site: SiteConfig): XmlElement {
    const status: Record<number, string> = { 1: 'online', 3: 'offline', 5: 'protected' };
    const children = fields({
        name: site.name,
        currency: site.currency,
        taxation: site.taxation,
        'custom-cartridges': site.cartridgePath.join(':'),
        'storefront-status': status[site.status] || null
    });
    return element('site', { xmlns: NAMESPACE + 'site/2007-04-30', 'site-id': site.id }, children);
}

/** The cartridge path of Business Manager. Source: B2C developer tooling, which reads and sets it this way. */
function organizationPreferences(instance: Instance): XmlElement {
    const path = instance.site(ORGANIZATION_SITE).cartridgePath.join(':');
    return root('preferences', 'preferences/2007-03-31', [
        element('standard-preferences', {}, [
            element('all-instances', {}, [element('preference', { 'preference-id': 'CustomCartridges' }, path)])
        ])
    ]);
}

/** Custom preferences that have a value. Lists and enums are left out. Source: preferences.xsd. */
function sitePreferences(_instance: Instance, site: SiteConfig): XmlElement {
    const values = read<Record<string, unknown>>('SitePreference', site.id) || {};
    const preferences = Object.entries(values)
        .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
        .map(([id, value]) => element('preference', { 'preference-id': id }, String(value)));
    return root('preferences', 'preferences/2007-03-31', [
        element('custom-preferences', {}, [element('all-instances', {}, preferences)])
    ]);
}

function paymentMethods(): XmlElement {
    const methods = rows<PaymentMethodRecord>('PaymentMethod').map(({ id, name, active, processorId }) =>
        element('payment-method', { 'method-id': id }, [
            element('name', { 'xml:lang': 'x-default' }, name),
            ...fields({ 'enabled-flag': active, 'processor-id': processorId })
        ])
    );
    return root('payment-settings', 'paymentsettings/2009-09-15', methods);
}

function paymentProcessors(): XmlElement {
    const processors = findKeys('PaymentProcessor', () => true).map((id) =>
        element('payment-processor', { 'processor-id': id }, [])
    );
    return root('payment-processors', 'paymentprocessor/2007-03-31', processors);
}

function shippingMethods(): XmlElement {
    const methods = rows<ShippingMethodRecord>('ShippingMethod').map(({ id, name, online, isDefault }) =>
        element('shipping-method', { 'method-id': id, default: String(isDefault) }, [
            element('display-name', { 'xml:lang': 'x-default' }, name),
            ...fields({ 'online-flag': online })
        ])
    );
    return root('shipping', 'shipping/2007-03-31', methods);
}

function inventoryList({ id, defaultInStock }: InventoryListRecord): XmlElement {
    return root('inventory', 'inventory/2007-05-31', [
        element('inventory-list', {}, [
            element('header', { 'list-id': id }, fields({ 'default-instock': defaultInStock })),
            element('records', {}, [])
        ])
    ]);
}
