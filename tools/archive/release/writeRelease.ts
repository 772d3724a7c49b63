import fs from 'node:fs';
import path from 'node:path';
import { archiveOf, inFolder } from '../zip';
import type { SiteArchiveOptions } from '../siteArchive';
import { releaseFiles } from './releaseFiles';

/**
 * Writes the release archive: the same sources make the same bytes, wherever and whenever.
 * @param root - of the repository
 * @param folder - that the archive is written to
 * @returns its path, and how many files are in it
 */
export function writeRelease(
    root: string,
    folder: string,
    options: SiteArchiveOptions
): { file: string; count: number } {
    const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
        name: string;
        version: string;
    };
    const files = releaseFiles(root, options);
    const release = `${name}-${version}`;
    fs.mkdirSync(folder, { recursive: true });
    const file = path.join(folder, release + '.zip');
    fs.writeFileSync(file, archiveOf(inFolder(release, files)));
    return { file, count: files.size };
}
