import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { filesBelow, inFolder } from '../zip';
import type { ArchiveFiles } from '../zip';
import { declarations, jobsOnly, siteArchive, siteFiles } from '../siteArchive';
import type { SiteArchiveOptions } from '../siteArchive';
import { releaseManifest } from './releaseManifest';
import type { Manifest } from './releaseManifest';
import { runtimePackages } from './runtimePackages';

/** What a merchant gets as it is: the product, the commands, and the sandbox with what it stands on. */
const FOLDERS = [
    ...['cartridges', 'docs', 'examples', 'metadata', 'sandbox', 'sfcc-mocks', 'simulators'],
    ...['archive', 'commands', 'deploy', 'doctor', 'migrate', 'permissions', 'prove', 'setup', 'target'].map(
        (name) => 'tools/' + name
    )
];
const FILES = [
    ...['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'LICENSE', 'dw.json.example', '.npmrc'],
    ...['register', 'transformed', 'readIfThere'].map((name) => `tools/${name}.js`)
];
/** What may lie beside the sources and is nobody else's: hidden files, settings of an instance, installed packages. */
const PRIVATE = /(^|\/)(\.(?!project$)|dw\.json$|node_modules\/)/;
/** The page that a release shows first. */
const README = 'docs/release.md';
/** Imported before the code is active, and after that and the cartridge paths. */
const METADATA = 'tiktokshop-metadata';
const JOBS = 'tiktokshop-jobs';
const CHECKSUMS = 'SHA256SUMS';

/**
 * The files of a release: what is uploaded, what is imported, the commands that do it, a sandbox to try it on, and what
 * each file has to be.
 * @param root - of the repository; its cartridges are compiled, its packages installed
 * @param options - sites that site archives are made for; without one, the release makes them when it is set up
 * @returns contents by path
 */
export function releaseFiles(root: string, options: SiteArchiveOptions): ArchiveFiles {
    const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
    const files: ArchiveFiles = new Map([
        ...FOLDERS.flatMap((name) => [...inFolder(name, publicFiles(path.join(root, name)))]),
        ...FILES.map((name): [string, Buffer] => [name, fs.readFileSync(path.join(root, name))]),
        ['README.md', atTop(fs.readFileSync(path.join(root, README), 'utf8'))],
        ['package.json', releaseManifest(manifest)],
        ...runtimePackages(root),
        ...(options.sites.length > 0 ? siteArchives(options) : [])
    ]);
    files.delete(README);
    return files.set(CHECKSUMS, checksums(files));
}

/** A link is left out as well: it may lead out of the folder. */
function publicFiles(folder: string): ArchiveFiles {
    const isLink = (name: string): boolean => fs.lstatSync(path.join(folder, name)).isSymbolicLink();
    return new Map([...filesBelow(folder)].filter(([name]) => !PRIVATE.test(name) && !isLink(name)));
}

function siteArchives(options: SiteArchiveOptions): Array<[string, Buffer]> {
    const site = siteFiles(options);
    return [
        [METADATA + '.zip', siteArchive(METADATA, declarations(site))],
        [JOBS + '.zip', siteArchive(JOBS, jobsOnly(site))]
    ];
}

/** A page of docs/ with its links as they are from the folder above. */
function atTop(page: string): string {
    return page.replace(/\]\((?![a-z]+:|#)([^)]+)\)/g, (_link, target: string) =>
        target.startsWith('../') ? `](${target.slice('../'.length)})` : `](docs/${target})`
    );
}

/** As `sha256sum --check` reads it. */
function checksums(files: ArchiveFiles): string {
    const line = (name: string): string =>
        `${createHash('sha256')
            .update(files.get(name) as string)
            .digest('hex')}  ${name}\n`;
    return [...files.keys()].sort().map(line).join('');
}
