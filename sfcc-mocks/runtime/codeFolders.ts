import fs from 'node:fs';
import path from 'node:path';

/** Where the cartridges of a code version are, by the folder of one of them. */
const codeFolders = new Map<string, string>();

/** Whether a file is among the cartridges. @param file - absolute */
export function isAmongCartridges(cartridgeFolder: string, file: string): boolean {
    let folder = codeFolders.get(cartridgeFolder);
    if (folder === undefined) {
        folder = path.resolve(cartridgeFolder, '..') + path.sep;
        codeFolders.set(cartridgeFolder, folder);
    }
    return file.startsWith(folder);
}

/** The path of a file from a folder on. */
export function insideOf(folder: string, file: string): string {
    return file.startsWith(folder + path.sep) ? file.slice(folder.length + 1) : path.relative(folder, file);
}

/** Names of the folders in a folder, in order; none if it does not exist. */
export function foldersIn(folder: string): string[] {
    const isFolder = (name: string): boolean => fs.statSync(path.join(folder, name)).isDirectory();
    return fs.existsSync(folder) ? fs.readdirSync(folder).filter(isFolder).sort() : [];
}
