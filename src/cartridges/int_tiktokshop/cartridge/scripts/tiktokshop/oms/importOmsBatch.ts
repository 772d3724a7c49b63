import { getValue, storeValue } from '../platform/storedValues';
import { describeError, logOf } from '../platform/log';
import {
    archiveFile,
    hasUnreadFiles,
    isWaiting,
    MOST_FILES,
    openRejectFile,
    stampOf,
    waitingFiles
} from './store/omsFiles';
import { clearOwnFolder, fullPathOf, leafOf, moveWaitingAside, ownPath } from './store/omsFolders';
import { inTransaction } from '../platform/transaction';
import { applyOmsFile } from './applyOmsFile';
import type { AppliedFile, BatchCounts } from './applyOmsFile';

const REJECT_HEAD = 'line,reason,text';
/** Name of the file being read. It remains for the next run if the platform ends this one in the middle. */
const CURSOR = 'omsBatchFile';

/** The results of one run. */
export interface ImportedBatch extends BatchCounts {
    files: number;
    /** New paths, below IMPEX, of files that took the place of a folder. */
    moved: string[];
    /** Whether more files may wait than one run reads. */
    hasMore: boolean;
    /** Folders with their rejects, below IMPEX. */
    rejectFolders: string[];
    /** Where files of this site belong, if some wait in the shared folder that no site reads; else empty. */
    belongIn: string;
    /** Files that stay for the next run: they could not be read to the end, changed meanwhile, or one of their events failed. */
    unfinished: string[];
    /** Files without any event: they may have been cut off. */
    empty: string[];
    /** The file at which the platform ended the previous run; empty if it did not. */
    endedAt: string;
}

/**
 * Applies the files of the OMS for this site, writes rejected events to a reject file with line and reason, and archives a file
 * once all of it was read. No file blocks another: the one that ended the previous run comes last.
 */
export function importOmsBatch(): ImportedBatch {
    const cleared = clearOwnFolder();
    const found = waitingFiles();
    const moved = found.inPlaceOfFolders.map(moveWaitingAside).filter((path) => path !== '');
    const waiting = moved.length === 0 ? found.paths : waitingFiles().paths;
    const last = getValue(CURSOR);
    const endedAt = waiting.indexOf(last) >= 0 ? last : '';
    const result: ImportedBatch = {
        files: 0,
        applied: 0,
        unchanged: 0,
        rejected: 0,
        moved: cleared.concat(moved),
        hasMore: waiting.length === MOST_FILES,
        rejectFolders: [],
        belongIn: hasUnreadFiles() ? fullPathOf(ownPath()) : '',
        unfinished: [],
        empty: [],
        endedAt: endedAt
    };
    const others = waiting.filter((name) => name !== endedAt);
    others.concat(endedAt === '' ? [] : [endedAt]).forEach((name) => importOrKeep(name, result));
    return result;
}

function importOrKeep(name: string, result: ImportedBatch): void {
    try {
        inTransaction(() => storeValue(CURSOR, name));
        importFile(name, result);
        inTransaction(() => storeValue(CURSOR, ''));
    } catch (e) {
        // A parallel run may have read and archived it meanwhile.
        if (isWaiting(name)) {
            logOf('oms').error('file ' + name + ' could not be read to its end: ' + describeError(e));
            result.unfinished.push(name);
        }
    }
}

function importFile(name: string, result: ImportedBatch): void {
    const rejects = openRejectFile(name, REJECT_HEAD);
    const rejectedBefore = result.rejected;
    const stamp = stampOf(name);
    let applied: AppliedFile;
    try {
        applied = applyOmsFile(name, rejects, result);
    } finally {
        rejects.close();
        if (result.rejected > rejectedBefore) {
            addRejectFolder(name, result);
        }
    }
    result.files += 1;
    if (applied.isEmpty) {
        result.empty.push(name);
    }
    if (applied.isFinished && isAsRead(name, stamp)) {
        archiveFile(name);
    } else {
        result.unfinished.push(name);
    }
}

/** Whether a file is still what was read. What the OMS has written over it or added since must not go to the archive unread. */
function isAsRead(name: string, stamp: string): boolean {
    const isSame = stampOf(name) === stamp || !isWaiting(name);
    if (!isSame) {
        logOf('oms').warn('file ' + name + ' has changed while it was read');
    }
    return isSame;
}

function addRejectFolder(name: string, result: ImportedBatch): void {
    const folder = fullPathOf(name.slice(0, name.length - leafOf(name).length) + 'rejected');
    if (result.rejectFolders.indexOf(folder) < 0) {
        result.rejectFolders.push(folder);
    }
}
