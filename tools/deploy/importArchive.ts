import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { siteArchive } from '../archive/siteArchive';
import { refusedFile } from '../target/refusedFile';
import { runTargetJob } from '../target/runTargetJob';
import type { JobResult } from '../target/runTargetJob';
import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';

const FOLDER = '/Impex/src/instance/';
const JOB = 'sfcc-site-archive-import';

/**
 * Uploads and imports a site archive, and reports the result. Source: OCAPI Data, document SiteArchiveImportConfiguration.
 * @param name - of the archive, without `.zip`
 * @throws TargetError if it cannot be tried
 */
export async function tryImport(target: Target, name: string, files: SiteFiles): Promise<JobResult> {
    const content = { type: 'application/zip', body: siteArchive(name, files) };
    const { status } = await target.webdav('PUT', `${FOLDER}${name}.zip`, 'client', content);
    if (status >= 300) {
        throw refusedFile(`PUT ${FOLDER}${name}.zip`, status, 'client');
    }
    return runTargetJob(target, JOB, { file_name: name + '.zip' });
}

/**
 * The same for one that has to succeed.
 * @throws TargetError with the instance's answer
 */
export async function importArchive(target: Target, name: string, files: SiteFiles): Promise<void> {
    const { ok, message } = await tryImport(target, name, files);
    if (!ok) {
        throw new TargetError(
            `The instance does not import ${name}.zip: ${message}`,
            'Check the sites in dw.json, and the log under Administration > Site Development > Import & Export.'
        );
    }
}
