import { withSftp } from '../platform/outgoing/sftp';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { getValue, storeValue } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { fetchFile, filesThere, rejectsToReturn, removeThere, returnRejects } from './store/sftpFiles';

const SERVICE = 'tiktokshop.oms.sftp';
/** Name of the folder being listed. It remains if the platform ends the run there, as it does at a list of more than 20,000 files. */
const LISTING = 'omsSftpListing';

/** What one way of the exchange with the OMS's SFTP server came to. */
export interface Exchange {
    /** Files that were brought to the other side. */
    done: number;
    /** Names of files that stay where they are. */
    left: string[];
    /** Why the work could not be done to its end; empty if it was. */
    problem: string | Notice;
}

/**
 * Fetches the OMS's files into the folder of this site. Removes a file there only once all of it is here, so that an
 * end at any time loses none; at worst the file comes twice, and its events count as repeated. Stops at a file that cannot be
 * removed, because the next run fetches it again. Where the platform ended the last run at the list of the folder, this run
 * does not ask for it, so that the files here are imported.
 * @param folder - on the server
 */
export function fetchOmsFiles(folder: string): Exchange {
    if (getValue(LISTING) !== '') {
        inTransaction(() => storeValue(LISTING, ''));
        return { done: 0, left: [], problem: notice('job.batch.longList', [folder]) };
    }
    return exchange((client, result) => {
        const files = listed(client, withoutSlash(folder));
        for (let i = 0; i < files.length; i += 1) {
            const file = files[i] as dw.net.SFTPFileInfo;
            if (!fetchFile(client, withoutSlash(folder), file)) {
                result.left.push(file.name);
            } else if (removeThere(client, withoutSlash(folder), file)) {
                result.done += 1;
            } else {
                result.left.push(file.name);
                return;
            }
        }
    });
}

/**
 * Returns the reject files of this site to the OMS, each once.
 * @param folder - on the server
 */
export function returnOmsRejects(folder: string): Exchange {
    const names = rejectsToReturn();
    if (names.length === 0) {
        return { done: 0, left: [], problem: '' };
    }
    return exchange((client, result) =>
        names.forEach((name) => {
            if (returnRejects(client, withoutSlash(folder), name)) {
                result.done += 1;
            } else {
                result.left.push(name);
            }
        })
    );
}

function exchange(work: (client: dw.net.SFTPClient, result: Exchange) => void): Exchange {
    const result: Exchange = { done: 0, left: [], problem: '' };
    result.problem = withSftp(SERVICE, (client) => work(client, result));
    return result;
}

function listed(client: dw.net.SFTPClient, folder: string): dw.net.SFTPFileInfo[] {
    inTransaction(() => storeValue(LISTING, folder || '/'));
    try {
        return filesThere(client, folder);
    } finally {
        inTransaction(() => storeValue(LISTING, ''));
    }
}

function withoutSlash(folder: string): string {
    return folder.replace(/\/+$/, '');
}
