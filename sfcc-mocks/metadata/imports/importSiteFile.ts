import type { Instance } from '../../contracts/instance';
import type { SiteConfig } from '../../contracts/site';
import { SITE_PREFERENCES } from '../../dw/system/Preferences';
import { current } from '../../runtime/current';
import { read } from '../../store/session';
import { STANDARD_PREFERENCES } from '../../store/standardPreferences';
import { customValues } from '../localized';
import { localizedTexts } from '../localizedTexts';
import { typed } from '../objectTypes';
import type { ObjectTypes } from '../objectTypes';
import { all, first, textOf } from '../xml';
import type { XmlElement } from '../xml';
import { importCoupons, importPromotions } from './importPromotions';
import { importSlots } from './importSlots';
import { importSorting } from './importSorting';
import { importStores } from './importStores';
import { importTax } from './importTax';
import { put } from './put';
import type { PaymentCardRecord, PaymentMethodRecord, ShippingMethodRecord } from './siteRecords';

/** Files of a site, by their roots. */
export const SITE_FILES: Record<string, (instance: Instance, siteId: string, root: XmlElement) => void> = {
    'payment-settings': ({ objectTypes }, _siteId, root) => importPaymentSettings(objectTypes, root),
    'payment-processors': (_instance, _siteId, root) =>
        all(root, 'payment-processor').forEach((element) =>
            put('PaymentProcessor', element.attributes['processor-id'] as string, {})
        ),
    shipping: ({ objectTypes }, _siteId, root) =>
        all(root, 'shipping-method').forEach((element) => importShippingMethod(objectTypes, element)),
    preferences: importPreferences,
    'slot-configurations': ({ objectTypes }, siteId, root) => importSlots(objectTypes, siteId, root),
    stores: ({ objectTypes }, siteId, root) => importStores(objectTypes, siteId, root),
    promotions: ({ objectTypes }, siteId, root) => importPromotions(objectTypes, siteId, root),
    coupons: (_instance, siteId, root) => importCoupons(siteId, root),
    sort: (_instance, siteId, root) => importSorting(siteId, root),
    tax: (_instance, siteId, root) => importTax(siteId, root)
};

function importPaymentSettings(types: ObjectTypes, root: XmlElement): void {
    all(root, 'payment-method').forEach((element) => importPaymentMethod(types, element));
    all(root, 'payment-card').forEach(importPaymentCard);
}

function importPaymentCard(element: XmlElement): void {
    const cardType = element.attributes['card-type'] as string;
    const settings = first(element, 'card-number-settings');
    const record: PaymentCardRecord = {
        cardType,
        name: textOf(element, 'name') || cardType,
        active: textOf(element, 'enabled-flag') === 'true',
        numberLengths: all(first(settings, 'number-length'), 'length').map(({ text }) => text.trim()),
        numberPrefixes: all(first(settings, 'number-prefix'), 'prefix').map(({ text }) => text.trim()),
        checksum: textOf(settings, 'enable-checksum-verification') === 'true',
        securityCodeLength: textOf(element, 'security-code-length')
            ? Number(textOf(element, 'security-code-length'))
            : null
    };
    put('PaymentCard', cardType, record);
}

function importPaymentMethod(types: ObjectTypes, element: XmlElement): void {
    const id = element.attributes['method-id'] as string;
    const record: PaymentMethodRecord = {
        id,
        name: textOf(element, 'name') || id,
        active: textOf(element, 'enabled-flag') === 'true',
        processorId: textOf(element, 'processor-id') || null,
        names: localizedTexts(element, 'name'),
        description: localizedTexts(element, 'description'),
        image: textOf(element, 'image') || null,
        customValues: customValues(element, types.attributesOf('PaymentMethod'), `payment method ${id}`)
    };
    put('PaymentMethod', id, record);
}

/** Parts of a shipping method that this double does not model. */
const WITHOUT_EFFECT = ['product-cost-groups', 'excluded-products', 'excluded-addresses', 'base-method'];

function importShippingMethod(types: ObjectTypes, element: XmlElement): void {
    const id = element.attributes['method-id'] as string;
    const record: ShippingMethodRecord = {
        id,
        name: textOf(element, 'display-name') || id,
        online: textOf(element, 'online-flag') !== 'false',
        isDefault: element.attributes.default === 'true',
        currency: textOf(element, 'currency') || null,
        customerGroups: all(first(element, 'customer-groups'), 'customer-group').map(
            (group) => group.attributes['group-id'] || group.text.trim()
        ),
        names: localizedTexts(element, 'display-name'),
        description: localizedTexts(element, 'description'),
        taxClassId: textOf(element, 'tax-class-id') || null,
        prices: all(first(element, 'price-table'), 'amount').map((amount) => ({
            from: Number(amount.attributes['order-value'] || '0'),
            amount: amount.text.trim()
        })),
        customValues: customValues(element, types.attributesOf('ShippingMethod'), `shipping method ${id}`)
    };
    put('ShippingMethod', id, record);
    for (const { name } of element.children.filter((child) => WITHOUT_EFFECT.includes(child.name))) {
        current().instance.log('info', 'import', `shipping method ${id}: <${name}> is without effect here`);
    }
}

function importPreferences(instance: Instance, siteId: string, root: XmlElement): void {
    importStandardPreferences(instance.site(siteId), first(root, 'standard-preferences'));
    importCustomPreferences(instance, 'SitePreferences', { table: SITE_PREFERENCES, key: siteId }, root);
}

/** Puts the custom preferences of a file into a row, beside those that it does not name. */
export function importCustomPreferences(
    instance: Instance,
    typeId: string,
    { table, key }: { table: string; key: string },
    root: XmlElement
): void {
    const values: Record<string, unknown> = { ...(read<Record<string, unknown>>(table, key) || {}) };
    for (const scope of ['all-instances', 'development']) {
        for (const preference of all(first(first(root, 'custom-preferences'), scope), 'preference')) {
            values[preference.attributes['preference-id'] as string] = preferenceValue(instance, typeId, preference);
        }
    }
    put(table, key, values);
}

/** A text, typed as it is declared; of several values a list. */
function preferenceValue({ objectTypes }: Instance, typeId: string, preference: XmlElement): unknown {
    const id = preference.attributes['preference-id'] as string;
    const definition = objectTypes.attributesOf(typeId).get(id);
    const isList = definition?.isMultiple || definition?.type.startsWith('set-of');
    if (!definition || !isList) {
        return preference.text.trim();
    }
    const values = all(preference, 'value').map(({ text }) => text.trim());
    return values.map((text) => typed(definition.type.replace(/^set-of-/, ''), text));
}

/** The platform's own preferences; those that the site is set up with change it. */
function importStandardPreferences(site: SiteConfig, preferences: XmlElement | undefined): void {
    const values: Record<string, string> = {};
    for (const scope of ['all-instances', 'development']) {
        for (const preference of all(first(preferences, scope), 'preference')) {
            values[preference.attributes['preference-id'] as string] = preference.text.trim();
        }
    }
    put(STANDARD_PREFERENCES, site.id, values);
    const listed = (text: string): string[] => text.split(':').filter((part) => part !== '');
    Object.assign(
        site,
        values.SiteInventoryList && { inventoryListId: values.SiteInventoryList },
        values.SiteDefaultLocale && { defaultLocale: values.SiteDefaultLocale },
        values.SiteLocales && { allowedLocales: listed(values.SiteLocales) },
        values.SiteCurrencies && { allowedCurrencies: listed(values.SiteCurrencies) },
        values.SiteTimezone && { timezone: values.SiteTimezone }
    );
}
