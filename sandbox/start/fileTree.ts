import fs from 'node:fs';
import path from 'node:path';
import { installCode } from '../../sfcc-mocks';

/** The code version a new instance runs. */
export const FIRST_VERSION = 'version1';

/**
 * The files of a new instance: its first code version, and the folder that site archives are uploaded to.
 * @returns the folder of the code version
 */
export function createFileTree(filesRoot: string, cartridgeFolders: string[]): string {
    fs.mkdirSync(path.join(filesRoot, 'IMPEX/src/instance'), { recursive: true });
    return installCode(filesRoot, FIRST_VERSION, cartridgeFolders);
}

/** Removes all files. */
export function emptyFileTree(filesRoot: string): void {
    fs.readdirSync(filesRoot).forEach((name) =>
        fs.rmSync(path.join(filesRoot, name), { recursive: true, force: true })
    );
}
