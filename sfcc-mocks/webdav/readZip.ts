import AdmZip from 'adm-zip';

/** A file of an archive. */
export interface ArchiveFile {
    /** Relative, with slashes, without a way out of the folder it is unpacked into. */
    path: string;
    content: Buffer;
}

/** An archive that cannot be used; the message says why. */
export class BadArchive extends Error {}

/**
 * Reads all files of a zip archive, or none.
 * @throws BadArchive if it is truncated or damaged, or an entry's path would leave its folder
 */
export function readZip(bytes: Buffer): ArchiveFile[] {
    try {
        const entries = new AdmZip(bytes).getEntries();
        return entries
            .filter((entry) => !entry.isDirectory)
            .map((entry) => ({ path: safePath(entry.entryName), content: entry.getData() }));
    } catch (error) {
        throw error instanceof BadArchive ? error : new BadArchive((error as Error).message.replace('ADM-ZIP: ', ''));
    }
}

/** "Zip slip": an entry must not name a place outside of the folder. */
function safePath(name: string): string {
    const segments = name.split('/');
    if (/[\\\0]|^[A-Za-z]:/.test(name) || segments.some((part) => part === '' || part === '.' || part === '..')) {
        throw new BadArchive(`The entry ${JSON.stringify(name)} would leave the folder`);
    }
    return name;
}
