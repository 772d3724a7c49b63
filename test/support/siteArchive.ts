import path from 'node:path';
import { readSiteFolder } from '../../sfcc-mocks/metadata/siteFiles';
import { zipOf } from './zip';

const METADATA = path.join(__dirname, '../../metadata/site');

/**
 * The site archive of this repository's metadata.
 * @param name - of the archive, without `.zip`
 * @param change - may change the files, by path below the archive's folder
 */
export function siteArchive(
    name: string,
    siteId: string,
    change: (files: Map<string, string>) => void = () => undefined
): Buffer {
    const files = readSiteFolder(METADATA, siteId);
    change(files);
    return zipOf(Object.fromEntries([...files].map(([inner, text]) => [`${name}/${inner}`, text])));
}
