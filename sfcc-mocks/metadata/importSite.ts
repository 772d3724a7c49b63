import type { Instance } from '../contracts/instance';
import { INVENTORY_TABLE, inventoryKey } from '../dw/catalog/inventory';
import { ORGANIZATION_PREFERENCES } from '../dw/system/Preferences';
import { ORGANIZATION_SITE } from '../store/sites';
import { readStepTypes } from '../jobs/stepTypes';
import { frozen, MadeOnce } from '../runtime/madeOnce';
import { KEPT_TABLE } from '../store/keptImports';
import { begin, commit } from '../store/session';
import { importCatalog } from './imports/importCatalog';
import { importCustomers } from './imports/importCustomers';
import { importLibrary } from './imports/importLibrary';
import { importPriceBooks } from './imports/importPriceBooks';
import { importCustomPreferences, SITE_FILES } from './imports/importSiteFile';
import { isKept } from './imports/keptFiles';
import { dateOf, put } from './imports/put';
import { importCustomObjects } from './importCustomObjects';
import { readJobs } from './jobConfig';
import type { JobConfig } from './jobConfig';
import { customValues, unlocalized } from './localized';
import { typed } from './objectTypes';
import { ServiceConfigs } from './serviceConfig';
import type { SiteFiles } from './siteFiles';
import { all, first, parseXml, textOf } from './xml';
import type { XmlElement } from './xml';

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

/** What an archive may hold, in the order of import, by path. Other kinds that the schemas know are kept. */
const IMPORTERS: Array<{ path: RegExp; roots: string[]; inTransaction: boolean; run: Importer }> = [
    {
        path: /^meta\/[^/]+\.xml$/,
        roots: ['metadata'],
        inTransaction: false,
        run: (instance, { root }) => instance.objectTypes.importXml(root)
    },
    {
        path: /^preferences\.xml$/,
        roots: ['preferences'],
        inTransaction: true,
        run: (instance, { root }) => importOrganizationPreferences(instance, root)
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
        run: (instance, { root }) => importInventory(instance, root)
    },
    {
        // A site's own library, which has its id, stands in the site's folder.
        path: /^(libraries\/[^/]+|sites\/[^/]+\/library)\/library\.xml$/,
        roots: ['library'],
        inTransaction: true,
        run: ({ objectTypes }, { path, root }) => importLibrary(objectTypes, path, root)
    },
    {
        path: /^catalogs\/[^/]+\/catalog\.xml$/,
        roots: ['catalog'],
        inTransaction: true,
        run: ({ objectTypes }, { path, root }) => importCatalog(objectTypes, path, root)
    },
    {
        path: /^pricebooks\/[^/]+\.xml$/,
        roots: ['pricebooks'],
        inTransaction: true,
        run: (_instance, { root }) => importPriceBooks(root)
    },
    {
        path: /^(customer-lists\/[^/]+|customers)\.xml$/,
        roots: ['customer-list', 'customers'],
        inTransaction: true,
        run: ({ objectTypes }, { root }) => importCustomers(objectTypes, root)
    },
    {
        path: /^sites\/[^/]+\/[^/]+\.xml$/,
        roots: Object.keys(SITE_FILES),
        inTransaction: true,
        run: (instance, { path, root }) => SITE_FILES[root.name]!(instance, siteOf(path), root)
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
        .filter(([path]) => path !== 'version.txt' && isImported(instance, path))
        .map(([path, source]) => ({ path, root: importFiles.of(path, source) }));
    parsed.forEach((file) => check(instance, file));
    instance.execute({ kind: 'job', siteId: ORGANIZATION_SITE }, () => {
        keep(instance, parsed, files);
        for (const importer of IMPORTERS) {
            const mine = parsed.filter((file) => importer === importerOf(file));
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

function importerOf({ path, root }: ImportFile): (typeof IMPORTERS)[number] | undefined {
    return IMPORTERS.find((candidate) => candidate.path.test(path) && candidate.roots.includes(root.name));
}

/** Files below `static` are not XML: nothing here serves them. Nor does what an operating system puts beside them. */
function isImported(instance: Instance, path: string): boolean {
    const isStatic = /^((catalogs|libraries)\/[^/]+|sites\/[^/]+\/library)\/static\//.test(path);
    const isXml = path.endsWith('.xml');
    if (isStatic || !isXml) {
        instance.log('info', 'import', `${path}: ${isXml ? 'static files' : 'files that are no XML'} are not imported`);
    }
    return isXml && !isStatic;
}

/** Keeps the files that an export gives back as they are; of those that have no meaning here it says so. */
function keep(instance: Instance, files: ImportFile[], sources: SiteFiles): void {
    begin();
    for (const file of files.filter(({ root }) => isKept(root.name))) {
        const { path, root } = file;
        put(KEPT_TABLE, path, { root: root.name, source: sources.get(path) });
        if (!importerOf(file)) {
            instance.log('info', 'import', `${path}: kept for an export, and without effect here`);
        }
    }
    commit();
}

/** @throws Error in words for a file that cannot be imported */
function check(instance: Instance, file: ImportFile): void {
    const { path, root } = file;
    if (!importerOf(file) && !isKept(root.name)) {
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
 * A job's own step types come from cartridges that the active code has and a cartridge path names. Source: Salesforce,
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

/** The cartridge path of Business Manager, which of the standard preferences alone means something here, and custom ones. */
function importOrganizationPreferences(instance: Instance, root: XmlElement): void {
    for (const preference of all(first(first(root, 'standard-preferences'), 'all-instances'), 'preference')) {
        if (preference.attributes['preference-id'] === 'CustomCartridges') {
            instance.site(ORGANIZATION_SITE).cartridgePath = preference.text.trim().split(':').filter(Boolean);
        }
    }
    importCustomPreferences(instance, 'OrganizationPreferences', ORGANIZATION_PREFERENCES, root);
}

function importInventory({ clock, objectTypes }: Instance, root: XmlElement): void {
    for (const list of all(root, 'inventory-list')) {
        const header = first(list, 'header') as XmlElement;
        const listId = header.attributes['list-id'] as string;
        put('InventoryList', listId, { id: listId, defaultInStock: textOf(header, 'default-instock') === 'true' });
        for (const record of all(first(list, 'records'), 'record')) {
            const productId = record.attributes['product-id'] as string;
            const handling = textOf(record, 'preorder-backorder-handling') || 'none';
            if (handling !== 'none') {
                throw new Error(`not implemented: the inventory record of ${productId} with ${handling}`);
            }
            const attributes = objectTypes.attributesOf('ProductInventoryRecord');
            put(INVENTORY_TABLE, inventoryKey(listId, productId), {
                listId,
                productId,
                allocation: typed('double', textOf(record, 'allocation') || '0'),
                perpetual: textOf(record, 'perpetual') === 'true',
                onOrder: 0,
                inStockDate: dateOf(record, 'in-stock-date'),
                allocationResetDate: dateOf(record, 'allocation-timestamp') || new Date(clock.now()),
                lastModified: new Date(clock.now()),
                custom: unlocalized(customValues(record, attributes, `inventory record of ${productId}`))
            });
        }
    }
}
