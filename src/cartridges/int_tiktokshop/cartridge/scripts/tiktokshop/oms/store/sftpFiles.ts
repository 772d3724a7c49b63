import File = require('dw/io/File');
import { eachFile } from '../../platform/eachFile';
import { firstNames } from '../../platform/rules/lists';
import { isInPlaceOfFolder, makeFolder, ownPath } from './omsFolders';

/** Where a file is until all of it has come: below the folder that the import reads. */
export const ARRIVING = 'arriving/';
const REJECTED = 'rejected';
/** Ends the name of a file that is being written, on either side. */
const PART = '.part';
const UNFINISHED = /(^\.|\.(part|filepart|tmp)$)/i;
const RETURNED = '.returned';

/** The complete files in a folder of the server. Throws if there is no such folder. */
export function filesThere(client: dw.net.SFTPClient, folder: string): dw.net.SFTPFileInfo[] {
    const found = client.list(folder === '' ? '/' : folder) as dw.net.SFTPFileInfo[] | null;
    if (!found) {
        throw new Error(folder + ': ' + client.errorMessage);
    }
    const files: dw.net.SFTPFileInfo[] = [];
    for (let i = 0; i < found.length; i += 1) {
        const file = found[i] as dw.net.SFTPFileInfo;
        if (!file.directory && !UNFINISHED.test(file.name)) {
            files.push(file);
        }
    }
    return files;
}

/**
 * Copies a file into the folder of this site: under another name until all of it is here, and never over one that waits.
 * @returns whether the file is here
 */
export function fetchFile(client: dw.net.SFTPClient, folder: string, file: dw.net.SFTPFileInfo): boolean {
    const name = String(file.name);
    if (/[\\/:]/.test(name) || isInPlaceOfFolder(name)) {
        return false;
    }
    const target = new File(makeFolder(ownPath()), name);
    const part = new File(makeFolder(ownPath() + ARRIVING), name);
    if (target.exists()) {
        return false;
    }
    part.remove();
    return (
        client.getBinary(folder + '/' + name, part) &&
        Number(part.length()) === Number(file.size) &&
        part.renameTo(target)
    );
}

/** Removes a file on the server. */
export function removeThere(client: dw.net.SFTPClient, folder: string, file: dw.net.SFTPFileInfo): boolean {
    return client.del(folder + '/' + String(file.name));
}

/** Most reject files that one run returns; the next run returns others. */
const RETURNED_PER_RUN = 1000;

/** Names of the first reject files of this site that were not returned yet. */
export function rejectsToReturn(): string[] {
    const first = firstNames(RETURNED_PER_RUN);
    eachFile(makeFolder(ownPath() + REJECTED), (file) => {
        if (/\.csv$/.test(file.name)) {
            first.add(String(file.name));
        }
    });
    return first.names();
}

/**
 * Puts a reject file on the server: under another name until all of it is there. Here its name ends in `.returned` from then on.
 * @returns whether the file is there
 */
export function returnRejects(client: dw.net.SFTPClient, folder: string, name: string): boolean {
    const file = new File(makeFolder(ownPath() + REJECTED), name);
    const there = folder + '/' + name;
    if (!client.putBinary(there + PART, file) || !takePlace(client, there + PART, there)) {
        return false;
    }
    const returned = new File(makeFolder(ownPath() + REJECTED), name + RETURNED);
    returned.remove();
    return file.renameTo(returned);
}

/** An earlier run that was ended may have put the same file. */
function takePlace(client: dw.net.SFTPClient, from: string, to: string): boolean {
    return client.rename(from, to) || (client.del(to) && client.rename(from, to));
}
