import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { filesBelow, inFolder } from '../zip';
import type { ArchiveFiles } from '../zip';
import { declarations, jobsOnly, siteArchive, siteFiles } from '../siteArchive';
import type { SiteArchiveOptions } from '../siteArchive';

/** What a merchant gets as it is. */
const FOLDERS = ['cartridges', 'docs', 'examples', 'metadata'];
const FILES = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'LICENSE', 'dw.json.example'];
/** Imported before the code is active, and after that and the cartridge paths. */
const METADATA = 'tiktokshop-metadata';
const JOBS = 'tiktokshop-jobs';
const CHECKSUMS = 'SHA256SUMS';

/**
 * The files of a release: what is uploaded, what is imported, how it is done, and what each file has to be.
 * @param root - of the repository; its cartridges are compiled
 * @param options - sites that the site archive is for
 * @returns contents by path
 */
export function releaseFiles(root: string, options: SiteArchiveOptions): ArchiveFiles {
    const site = siteFiles(options);
    const files: ArchiveFiles = new Map([
        ...FOLDERS.flatMap((name) => [...inFolder(name, filesBelow(path.join(root, name)))]),
        ...FILES.map((name): [string, Buffer] => [name, fs.readFileSync(path.join(root, name))]),
        [METADATA + '.zip', siteArchive(METADATA, declarations(site))],
        [JOBS + '.zip', siteArchive(JOBS, jobsOnly(site))]
    ]);
    return files.set(CHECKSUMS, checksums(files));
}

/** As `sha256sum --check` reads it. */
function checksums(files: ArchiveFiles): string {
    const line = (name: string): string =>
        `${createHash('sha256')
            .update(files.get(name) as string)
            .digest('hex')}  ${name}\n`;
    return [...files.keys()].sort().map(line).join('');
}
