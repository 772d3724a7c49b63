import fs from 'node:fs';
import path from 'node:path';
import type { Instance } from '../contracts/instance';
import { importSite } from '../metadata/importSite';
import { readSiteArchive } from '../metadata/siteFiles';

/** Where site archives are uploaded to, below the root of files. */
const FOLDER = 'IMPEX/src/instance';

/**
 * The platform's own job `sfcc-site-archive-import`. Source: platform doc "Site Import & Export", step
 * ImportSiteArchive.
 * @param parameters - `ImportFile`, name of a zip in IMPEX/src/instance; `ImportMode` merge
 * @throws Error with what is wrong with the archive
 */
export function importArchive(instance: Instance, parameters: Record<string, string>): void {
    const { ImportFile: name = '', ImportMode: mode = 'merge', ...others } = parameters;
    if (mode !== 'merge' || Object.keys(others).length > 0) {
        throw new Error('not implemented: an import with ' + JSON.stringify({ ImportMode: mode, ...others }));
    }
    if (!/^[\w.-]+\.zip$/.test(name)) {
        throw new Error(`ImportFile is the name of a zip file in ${FOLDER}, not ${JSON.stringify(name)}`);
    }
    const file = path.join(instance.options.filesRoot, FOLDER, name);
    if (!fs.existsSync(file)) {
        throw new Error(`There is no ${FOLDER}/${name}`);
    }
    importSite(instance, readSiteArchive(fs.readFileSync(file), name));
}
