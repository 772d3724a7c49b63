import fs from 'node:fs';
import path from 'node:path';
import type { Instance } from '../contracts/instance';
import { importSite } from '../metadata/importSite';
import { ORGANIZATION_SITE } from '../store/sites';
import type { ExitStatus } from './jobRecord';

/** Where a file of each import step would stand in a site archive. */
const PLACES: Record<string, (siteId: string, name: string) => string> = {
    ImportCatalog: (_siteId, name) => `catalogs/${name}/catalog.xml`,
    ImportContent: (_siteId, name) => `libraries/${name}/library.xml`,
    ImportContentSlots: inSite,
    ImportCoupons: inSite,
    ImportCustomObjects: (siteId, name) =>
        `${siteId === ORGANIZATION_SITE ? '' : `sites/${siteId}/`}custom-objects/${name}.xml`,
    ImportCustomerList: (_siteId, name) => `customer-lists/${name}.xml`,
    ImportCustomers: (_siteId, name) => `customer-lists/${name}.xml`,
    ImportInventoryLists: (_siteId, name) => `inventory-lists/${name}.xml`,
    ImportPriceBook: (_siteId, name) => `pricebooks/${name}.xml`,
    ImportPromotions: inSite,
    ImportShippingMethods: inSite,
    ImportStores: inSite,
    ImportTaxTable: inSite
};

function inSite(siteId: string, name: string): string {
    return `sites/${siteId}/${name}.xml`;
}

/** Whether a step type imports files from IMPEX. */
export function isImportStep(type: string): boolean {
    return type in PLACES;
}

/**
 * Imports the files of a folder, in alphanumerical order, and puts them aside.
 * Source: Salesforce, "Standard job steps": the import steps, whose parameters are the same.
 * @param given - the step's parameters
 * @throws Error for a way of importing or archiving that is not implemented
 */
export function runImportStep(
    instance: Instance,
    siteId: string,
    type: string,
    given: Record<string, string>
): ExitStatus {
    const { ImportMode: mode = 'Merge', AfterImportFileHandling: after = 'Archive' } = given;
    if (mode !== 'Merge' || !['Keep', 'Delete', 'Archive'].includes(after)) {
        throw new Error(`not implemented: ${type} with ${JSON.stringify({ mode, after })}`);
    }
    const impex = path.join(instance.options.filesRoot, 'IMPEX');
    const files = importFiles(path.join(impex, 'src', given.WorkingFolder || ''), given.FileNamePattern);
    if (files.length === 0) {
        const handling = given.NoFilesFoundHandling || 'NO_FILES_FOUND';
        return exitStatus(handling, 'No files found');
    }
    const archive = path.join(impex, given.ArchiveFolder || 'archive');
    const failures = files.flatMap((file) => {
        const failure = importFile(instance, PLACES[type]!(siteId, path.basename(file, '.xml')), file);
        putAside(file, after, archive);
        return failure ? [`${path.basename(file)}: ${failure}`] : [];
    });
    return failures.length > 0
        ? exitStatus(given.ImportFailedHandling || 'WARN', failures.join('; '))
        : { code: 'OK', message: null, status: 'ok' };
}

function exitStatus(code: string, message: string): ExitStatus {
    return { code, message, status: code === 'ERROR' ? 'error' : 'ok' };
}

function importFiles(folder: string, pattern = '.*\\.xml'): string[] {
    const fits = new RegExp(`^(?:${pattern})$`);
    return fs.existsSync(folder)
        ? fs
              .readdirSync(folder)
              .filter((name) => fits.test(name) && fs.statSync(path.join(folder, name)).isFile())
              .sort()
              .map((name) => path.join(folder, name))
        : [];
}

/** @returns why it failed, or null */
function importFile(instance: Instance, place: string, file: string): string | null {
    try {
        importSite(instance, new Map([[place, fs.readFileSync(file, 'utf8')]]));
        return null;
    } catch (error) {
        return (error as Error).message;
    }
}

function putAside(file: string, after: string, archive: string): void {
    if (after === 'Archive') {
        fs.mkdirSync(archive, { recursive: true });
        fs.renameSync(file, path.join(archive, path.basename(file)));
    } else if (after === 'Delete') {
        fs.rmSync(file);
    }
}
