import fs from 'node:fs';
import path from 'node:path';
import type { Instance } from '../instance';
import { INVENTORY_TABLE, inventoryKey } from '../dw/catalog/inventory';
import { edit, insert, read } from '../store/session';
import { begin, commit } from '../store/session';
import { readJobs } from './jobConfig';
import type { JobConfig } from './jobConfig';
import { typed } from './objectTypes';
import { ServiceConfigs } from './serviceConfig';
import { all, first, parseXml, textOf } from './xml';
import type { XmlElement } from './xml';

/** Payment method as stored. */
export interface PaymentMethodRecord {
    id: string;
    name: string;
    active: boolean;
    processorId: string | null;
}

/** Shipping method as stored. */
export interface ShippingMethodRecord {
    id: string;
    name: string;
    online: boolean;
    isDefault: boolean;
}

/** Inventory list as stored. */
export interface InventoryListRecord {
    id: string;
    defaultInStock: boolean;
}

/** Services of an instance. */
export function serviceConfigs(instance: Instance): ServiceConfigs {
    return instance.part('services', () => new ServiceConfigs());
}

/** Jobs of an instance by id. */
export function jobConfigs(instance: Instance): Map<string, JobConfig> {
    return instance.part('jobConfigs', () => new Map<string, JobConfig>());
}

/**
 * Imports a site archive's folder, as Site Import & Export does: importing twice changes nothing.
 * @param folder - with `meta`, `services.xml`, `jobs.xml`, `sites/<id>`, `inventory-lists`
 * @param siteId - takes the place of the folder name and placeholder SITE_ID
 */
export function importSite(instance: Instance, folder: string, siteId: string): void {
    const load = (file: string): string =>
        fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('SITE_ID', siteId);
    const files = (inner: string): string[] =>
        fs.existsSync(path.join(folder, inner))
            ? fs.readdirSync(path.join(folder, inner)).map((name) => path.join(inner, name))
            : [];
    files('meta').forEach((file) => instance.objectTypes.importXml(load(file), file));
    if (fs.existsSync(path.join(folder, 'services.xml'))) {
        serviceConfigs(instance).importXml(load('services.xml'), 'services.xml');
    }
    if (fs.existsSync(path.join(folder, 'jobs.xml'))) {
        readJobs(load('jobs.xml'), 'jobs.xml').forEach((job) => jobConfigs(instance).set(job.jobId, job));
    }
    instance.execute({ kind: 'job', siteId }, () => {
        begin();
        files('inventory-lists').forEach((file) => importInventory(parseXml(load(file), file)));
        ['SITE_ID', siteId]
            .flatMap((name) => files(path.join('sites', name)))
            .forEach((file) => importSiteFile(siteId, parseXml(load(file), file)));
        commit();
    });
}

function importSiteFile(siteId: string, root: XmlElement): void {
    switch (root.name) {
        case 'payment-settings':
            all(root, 'payment-method').forEach(importPaymentMethod);
            break;
        case 'payment-processors':
            all(root, 'payment-processor').forEach((element) =>
                put('PaymentProcessor', element.attributes['processor-id'] as string, {})
            );
            break;
        case 'shipping':
            all(root, 'shipping-method').forEach(importShippingMethod);
            break;
        case 'preferences':
            importPreferences(siteId, root);
            break;
        default:
            break;
    }
}

function importPaymentMethod(element: XmlElement): void {
    const id = element.attributes['method-id'] as string;
    const record: PaymentMethodRecord = {
        id,
        name: textOf(element, 'name') || id,
        active: textOf(element, 'enabled-flag') === 'true',
        processorId: textOf(element, 'processor-id') || null
    };
    put('PaymentMethod', id, record);
}

function importShippingMethod(element: XmlElement): void {
    const id = element.attributes['method-id'] as string;
    const record: ShippingMethodRecord = {
        id,
        name: textOf(element, 'display-name') || id,
        online: textOf(element, 'online-flag') !== 'false',
        isDefault: element.attributes.default === 'true'
    };
    put('ShippingMethod', id, record);
}

function importPreferences(siteId: string, root: XmlElement): void {
    const values: Record<string, unknown> = { ...(read<Record<string, unknown>>('SitePreference', siteId) || {}) };
    for (const scope of ['all-instances', 'development']) {
        for (const preference of all(first(first(root, 'custom-preferences'), scope), 'preference')) {
            values[preference.attributes['preference-id'] as string] = preference.text.trim();
        }
    }
    put('SitePreference', siteId, values);
}

function importInventory(root: XmlElement): void {
    for (const list of all(root, 'inventory-list')) {
        const header = first(list, 'header') as XmlElement;
        const listId = header.attributes['list-id'] as string;
        put('InventoryList', listId, { id: listId, defaultInStock: textOf(header, 'default-instock') === 'true' });
        for (const record of all(first(list, 'records'), 'record')) {
            const productId = record.attributes['product-id'] as string;
            put(INVENTORY_TABLE, inventoryKey(listId, productId), {
                listId,
                productId,
                allocation: typed('double', textOf(record, 'allocation') || '0'),
                perpetual: textOf(record, 'perpetual') === 'true',
                onOrder: 0
            });
        }
    }
}

function put(table: string, key: string, value: object): void {
    if (read(table, key)) {
        Object.assign(edit<object>(table, key), value);
    } else {
        insert(table, key, value);
    }
}
