import type { Instance } from '../contracts/instance';
import { INVENTORY_TABLE, inventoryKey } from '../dw/catalog/inventory';
import { ORGANIZATION_SITE } from '../store/sites';
import { readStepTypes } from '../jobs/stepTypes';
import { frozen, MadeOnce } from '../runtime/madeOnce';
import { begin, commit, edit, insert, read } from '../store/session';
import { importCustomObjects } from './importCustomObjects';
import { readJobs } from './jobConfig';
import type { JobConfig } from './jobConfig';
import { typed } from './objectTypes';
import { ServiceConfigs } from './serviceConfig';
import type { SiteFiles } from './siteFiles';
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
    /** That of the site unless the method names one. */
    currency: string | null;
    /** Groups that it is for; empty for everybody. */
    customerGroups: string[];
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

/** An import file, read. */
interface ImportFile {
    path: string;
    root: XmlElement;
}

const importFiles = new MadeOnce((source, path) => frozen(parseXml(source, path)));

type Importer = (instance: Instance, file: ImportFile) => void;

/** What an archive may hold, in the order of import, by path. What else the platform imports is not there yet. */
const IMPORTERS: Array<{ path: RegExp; roots: string[]; inTransaction: boolean; run: Importer }> = [
    {
        path: /^meta\/[^/]+\.xml$/,
        roots: ['metadata'],
        inTransaction: false,
        run: (instance, { root }) => instance.objectTypes.importXml(root)
    },
    {
        path: /^services\.xml$/,
        roots: ['services'],
        inTransaction: false,
        run: (instance, { root }) => serviceConfigs(instance).importXml(root)
    },
    {
        path: /^inventory-lists\/[^/]+\.xml$/,
        roots: ['inventory'],
        inTransaction: true,
        run: (_instance, { root }) => importInventory(root)
    },
    {
        path: /^sites\/[^/]+\/[^/]+\.xml$/,
        roots: ['payment-settings', 'payment-processors', 'shipping', 'preferences'],
        inTransaction: true,
        run: (_instance, { path, root }) => importSiteFile(siteOf(path), root)
    },
    {
        path: /^(sites\/[^/]+\/)?custom-objects\/[^/]+\.xml$/,
        roots: ['custom-objects'],
        inTransaction: false,
        run: (instance, { path, root }) =>
            importCustomObjects(instance, path.startsWith('sites/') ? siteOf(path) : ORGANIZATION_SITE, root)
    },
    {
        path: /^jobs\.xml$/,
        roots: ['jobs'],
        inTransaction: false,
        run: (instance, { root }) => readJobs(root).forEach((job) => importJob(instance, job))
    }
];

/**
 * Imports the files of a site archive, as Site Import & Export does in mode merge: importing twice changes nothing.
 * @throws Error before anything is changed, if a file is not well-formed, belongs to a site that is not there, or is
 * of a kind that is not implemented
 */
export function importSite(instance: Instance, files: SiteFiles): void {
    const parsed = [...files]
        .filter(([path]) => path !== 'version.txt')
        .map(([path, source]) => ({ path, root: importFiles.of(path, source) }));
    parsed.forEach((file) => check(instance, file));
    instance.execute({ kind: 'job', siteId: ORGANIZATION_SITE }, () => {
        for (const importer of IMPORTERS) {
            const mine = parsed.filter((file) => importer.path.test(file.path));
            if (importer.inTransaction) {
                begin();
            }
            mine.forEach((file) => importer.run(instance, file));
            if (importer.inTransaction) {
                commit();
            }
        }
    });
}

/** The site whose folder a file stands in. */
function siteOf(path: string): string {
    return path.split('/')[1] as string;
}

/** @throws Error in words for a file that cannot be imported */
function check(instance: Instance, { path, root }: ImportFile): void {
    const importer = IMPORTERS.find((candidate) => candidate.path.test(path));
    if (!importer?.roots.includes(root.name)) {
        throw new Error(`not implemented: import of ${path} with <${root.name}>`);
    }
    if (!(root.attributes.xmlns || '').startsWith('http://www.demandware.com/xml/impex/')) {
        throw new Error(`${path}: <${root.name}> is not in a namespace of import files`);
    }
    const sites = path.startsWith('sites/') ? [siteOf(path)] : [];
    const contexts = path === 'jobs.xml' ? readJobs(root).flatMap((job) => job.flows.map((flow) => flow.siteId)) : [];
    for (const site of [...sites, ...contexts]) {
        if (site !== null && !instance.allSites().some((known) => known.id === site)) {
            throw new Error(`${path}: the site ${site} does not exist`);
        }
    }
    if (path === 'jobs.xml' && !instance.switches.unknownStepTypes) {
        checkStepTypes(instance, readJobs(root));
    }
}

/**
 * A job's own step types are those of cartridges that the active code has and a cartridge path names. Source: Salesforce,
 * "jobs.xml reference": an import fails for a step type that no deployed cartridge declares; to prove on a real instance.
 */
function checkStepTypes(instance: Instance, jobs: JobConfig[]): void {
    const paths = [...instance.allSites(), instance.site(ORGANIZATION_SITE)].map((site) => site.cartridgePath);
    const types = paths.map((path) => readStepTypes(instance, path));
    const isKnown = (id: string): boolean =>
        types.some(({ byId, faults }) => byId.has(id) || faults.some(({ typeId }) => typeId === id));
    for (const { jobId, flows } of jobs) {
        const step = flows
            .flatMap(({ steps }) => steps)
            .find(({ type }) => type.startsWith('custom.') && !isKnown(type));
        if (step) {
            throw new Error(`jobs.xml: the step type ${step.type} of the job ${jobId} is unknown`);
        }
    }
}

function importJob(instance: Instance, job: JobConfig): void {
    if (job.isDeleted) {
        jobConfigs(instance).delete(job.jobId);
    } else {
        jobConfigs(instance).set(job.jobId, job);
    }
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
        default:
            importPreferences(siteId, root);
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
        isDefault: element.attributes.default === 'true',
        currency: textOf(element, 'currency') || null,
        customerGroups: all(first(element, 'customer-groups'), 'customer-group').map((group) => group.text.trim())
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
