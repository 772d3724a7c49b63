import fs from 'node:fs';
import path from 'node:path';
import AdmZip from 'adm-zip';

/** Contents of an archive by path. */
export type ArchiveFiles = Map<string, string | Buffer>;

/** Zip keeps local times without a zone: this one reads the same on every machine. */
const NO_TIME = new Date(1980, 0, 1);
const STORED = 0;
/** An ordinary file that all may read, as Unix writes it. */
const MADE_BY = 0x0314;
const ORDINARY_FILE = (0o100644 << 16) >>> 0;
/** One that all may run too. */
const PROGRAM = (0o100755 << 16) >>> 0;

/**
 * A zip archive whose bytes depend on nothing but names and contents: no times, no order of the file system, and no
 * compression, because its result differs between versions of zlib.
 */
export function archiveOf(files: ArchiveFiles): Buffer {
    const zip = new AdmZip(undefined, { noSort: true });
    for (const name of [...files.keys()].sort()) {
        const entry = zip.addFile(name, Buffer.from(files.get(name) as string));
        entry.header.time = NO_TIME;
        entry.header.method = STORED;
        entry.header.made = MADE_BY;
        entry.header.attr = name.endsWith('.sh') ? PROGRAM : ORDINARY_FILE;
    }
    return zip.toBuffer();
}

/** All files below a folder, by their path in it with `/`. */
export function filesBelow(folder: string): ArchiveFiles {
    const names = fs.readdirSync(folder, { recursive: true }) as string[];
    const files = names.filter((name) => fs.statSync(path.join(folder, name)).isFile()).sort();
    return new Map(files.map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name))]));
}

/** The same files in a folder. */
export function inFolder(folder: string, files: Map<string, string | Buffer>): ArchiveFiles {
    return new Map([...files].map(([name, content]) => [`${folder}/${name}`, content]));
}
