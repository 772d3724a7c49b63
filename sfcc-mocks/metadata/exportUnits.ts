import type { Instance } from '../contracts/instance';
import type { SiteConfig } from '../contracts/site';
import { ORGANIZATION_SITE } from '../store/sites';
import { findKeys, read } from '../store/session';
import { jobConfigs, serviceConfigs } from './importSite';
import type { InventoryListRecord } from './importSite';
import type { PaymentMethodRecord, ShippingMethodRecord } from './imports/siteRecords';
import type { AttributeDefinition, ObjectTypes } from './objectTypes';
import { element } from './writeXml';
import type { XmlElement } from './xml';

const NAMESPACE = 'http://www.demandware.com/xml/impex/';

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

/** The unit `system_type_definitions`. */
export function systemTypes({ objectTypes }: Instance): XmlElement {
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

/** The unit `custom_types`. */
export function customTypes({ objectTypes }: Instance): XmlElement {
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

/** The unit `services`. */
export function services(instance: Instance): XmlElement {
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

/** The unit `job_schedules`. */
export function jobs(instance: Instance): XmlElement {
    const imported = [...jobConfigs(instance).values()].flatMap(({ source }) => (source ? [source] : []));
    return root('jobs', 'jobs/2015-07-01', imported);
}

/** The unit `site_descriptor` of a site. */
export function siteDescriptor(_instance: Instance, site: SiteConfig): XmlElement {
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
export function organizationPreferences(instance: Instance): XmlElement {
    const path = instance.site(ORGANIZATION_SITE).cartridgePath.join(':');
    return root('preferences', 'preferences/2007-03-31', [
        element('standard-preferences', {}, [
            element('all-instances', {}, [element('preference', { 'preference-id': 'CustomCartridges' }, path)])
        ])
    ]);
}

/** Custom preferences that have a value. Lists and enums are left out. Source: preferences.xsd. */
export function sitePreferences(_instance: Instance, site: SiteConfig): XmlElement {
    const values = read<Record<string, unknown>>('SitePreference', site.id) || {};
    const preferences = Object.entries(values)
        .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
        .map(([id, value]) => element('preference', { 'preference-id': id }, String(value)));
    return root('preferences', 'preferences/2007-03-31', [
        element('custom-preferences', {}, [element('all-instances', {}, preferences)])
    ]);
}

/** The unit `payment_methods` of a site. */
export function paymentMethods(): XmlElement {
    const methods = rows<PaymentMethodRecord>('PaymentMethod').map(({ id, name, active, processorId }) =>
        element('payment-method', { 'method-id': id }, [
            element('name', { 'xml:lang': 'x-default' }, name),
            ...fields({ 'enabled-flag': active, 'processor-id': processorId })
        ])
    );
    return root('payment-settings', 'paymentsettings/2009-09-15', methods);
}

/** The unit `payment_processors` of a site. */
export function paymentProcessors(): XmlElement {
    const processors = findKeys('PaymentProcessor', () => true).map((id) =>
        element('payment-processor', { 'processor-id': id }, [])
    );
    return root('payment-processors', 'paymentprocessor/2007-03-31', processors);
}

/** The unit `shipping` of a site. */
export function shippingMethods(): XmlElement {
    const methods = rows<ShippingMethodRecord>('ShippingMethod').map(({ id, name, online, isDefault }) =>
        element('shipping-method', { 'method-id': id, default: String(isDefault) }, [
            element('display-name', { 'xml:lang': 'x-default' }, name),
            ...fields({ 'online-flag': online })
        ])
    );
    return root('shipping', 'shipping/2007-03-31', methods);
}

/** An inventory list. */
export function inventoryList({ id, defaultInStock }: InventoryListRecord): XmlElement {
    return root('inventory', 'inventory/2007-05-31', [
        element('inventory-list', {}, [
            element('header', { 'list-id': id }, fields({ 'default-instock': defaultInStock })),
            element('records', {}, [])
        ])
    ]);
}
