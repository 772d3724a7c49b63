import fs from 'node:fs';
import path from 'node:path';
import AdmZip from 'adm-zip';
import type { Instance } from '../contracts/instance';
import { exportSite } from '../metadata/exportSite';
import type { DataUnits } from '../metadata/exportSite';

/** Where exports are put, below the root of files. */
const FOLDER = 'IMPEX/src/instance';

/**
 * The platform's own job `sfcc-site-archive-export`: one zip with one folder of its name. Source: OCAPI Data, document
 * SiteArchiveExportConfiguration.
 * @throws Error with what is wrong with the parameters
 */
export function exportArchive(instance: Instance, parameters: Record<string, string>): void {
    const { ExportFile: name = '', OverwriteExportFile: overwrite = 'false', DataUnits: units = '{}' } = parameters;
    if (!/^[\w.-]+\.zip$/.test(name)) {
        throw new Error(`export_file is the name of a zip file, not ${JSON.stringify(name)}`);
    }
    const file = path.join(instance.options.filesRoot, FOLDER, name);
    if (fs.existsSync(file) && overwrite !== 'true') {
        throw new Error(`${FOLDER}/${name} is there already`);
    }
    const zip = new AdmZip();
    exportSite(instance, JSON.parse(units) as DataUnits).forEach((text, inner) =>
        zip.addFile(`${path.basename(name, '.zip')}/${inner}`, Buffer.from(text))
    );
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, zip.toBuffer());
}
