import fs from 'node:fs';
import path from 'node:path';
import type { SiteConfig } from '../contracts/site';
import { readSiteArchive, readSiteFolder } from '../metadata/siteFiles';
import type { SiteFiles } from '../metadata/siteFiles';
import { ORGANIZATION_SITE } from '../store/sites';

/** The files of a site archive: a folder, or a zip file. */
export function readArchive(folderOrZip: string, siteId: string): SiteFiles {
    const found = fs.statSync(folderOrZip, { throwIfNoEntry: false });
    if (!found) {
        throw new Error('There is no site archive ' + path.resolve(folderOrZip));
    }
    return found.isDirectory()
        ? readSiteFolder(folderOrZip, siteId)
        : readSiteArchive(fs.readFileSync(folderOrZip), path.basename(folderOrZip));
}

/** Archives of vendors have files for several sites: each of them exists, and is like the site of the tests. */
export function otherSites(archive: SiteFiles | null, site: SiteConfig): SiteConfig[] {
    const ids = [...(archive?.keys() || [])].flatMap((name) => /^sites\/([^/]+)\//.exec(name)?.[1] || []);
    const others = new Set(ids.filter((id) => id !== site.id && id !== ORGANIZATION_SITE && id !== 'Sites'));
    return [...others].map((id) => ({ ...site, id, name: id }));
}
