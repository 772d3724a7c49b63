import fs from 'node:fs';
import path from 'node:path';
import { archiveOf, filesBelow, inFolder } from '../archive/zip';
import { TargetError } from '../target/targetError';

/** Our cartridges, compiled. */
export const OUR_CARTRIDGES = path.join(__dirname, '../../cartridges');

/**
 * Cartridges by name, with the folder each is in; of two with the same name, the one in the first folder.
 * @param roots - folders of cartridges
 */
export function cartridgeFolders(roots: string[]): Map<string, string> {
    const found = new Map<string, string>();
    for (const root of roots) {
        if (!fs.existsSync(root)) {
            throw new TargetError(
                `There is no folder ${root}`,
                'Name a folder that holds cartridges with --cartridges.'
            );
        }
        for (const name of fs.readdirSync(root).sort()) {
            const folder = path.join(root, name);
            if (fs.existsSync(path.join(folder, 'cartridge')) && !found.has(name)) {
                found.set(name, folder);
            }
        }
    }
    return found;
}

/** The code archive that sfcc-ci takes: one folder, the version, with the cartridges in it. */
export function codeArchive(version: string, cartridges: Map<string, string>): Buffer {
    const files = [...cartridges].flatMap(([name, folder]) => [...inFolder(`${version}/${name}`, filesBelow(folder))]);
    return archiveOf(new Map(files));
}
