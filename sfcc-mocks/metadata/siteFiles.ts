import fs from 'node:fs';
import path from 'node:path';
import { BadArchive, readZip } from '../webdav/readZip';

/** Import files of a site archive: contents by path below the archive's folder, `sites/RefArch/shipping.xml`. */
export type SiteFiles = Map<string, string>;

/**
 * Reads a folder of import files.
 * @param siteId - takes the place of the placeholder SITE_ID, in contents and paths
 */
export function readSiteFolder(folder: string, siteId: string): SiteFiles {
    const files: SiteFiles = new Map();
    const names = fs.readdirSync(folder, { recursive: true }) as string[];
    for (const name of names.sort()) {
        const file = path.join(folder, name);
        if (fs.statSync(file).isFile()) {
            const inner = name.split(path.sep).join('/').replaceAll('SITE_ID', siteId);
            files.set(inner, fs.readFileSync(file, 'utf8').replaceAll('SITE_ID', siteId));
        }
    }
    return files;
}

/**
 * Reads a site archive: one folder, named like the archive. Source: platform doc "Site Import & Export".
 * @param name - of the archive, with or without `.zip`
 * @throws BadArchive
 */
export function readSiteArchive(bytes: Buffer, name: string): SiteFiles {
    const folder = path.basename(name, '.zip') + '/';
    const files: SiteFiles = new Map();
    for (const { path: inner, content } of readZip(bytes)) {
        if (!inner.startsWith(folder)) {
            throw new BadArchive(`${inner} is not in the folder ${folder} that an archive of this name has`);
        }
        files.set(inner.slice(folder.length), content.toString('utf8'));
    }
    if (files.size === 0) {
        throw new BadArchive('The archive is empty');
    }
    return files;
}
