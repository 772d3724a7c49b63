import { csvLine, safeCell } from '../platform/rules/csv';
import { fileIds, idOfTwo } from './rules/eventIds';
import type { FileIds } from './rules/eventIds';
import { reasonByColumn, reasonOf } from './rules/reasons';
import { batchReader } from './rules/omsBatch';
import type { BatchEntry, BatchLine } from './rules/lines';
import type { Outcome } from '../platform/rules/outcome';
import { withVisibleCharacters } from '../platform/rules/visible';
import { hasLostCharacters, isXmlText, xmlText } from '../platform/rules/xmlText';
import { getValue, storeValue } from '../platform/storedValues';
import { describeError, logOf } from '../platform/log';
import {
    archiveFile,
    hasUnreadFiles,
    isWaiting,
    MOST_FILES,
    openRejectFile,
    readLines,
    stampOf,
    waitingFiles
} from './store/omsFiles';
import type { RejectFile } from './store/omsFiles';
import { clearOwnFolder, fullPathOf, leafOf, moveWaitingAside, ownPath } from './store/omsFolders';
import { inTransaction } from '../platform/transaction';
import { applyTogether } from './applyTogether';
import { hasTranslator } from './omsAdapter';
import { readOrderEvent } from './readOrderEvent';
import type { ReadEvent } from './readOrderEvent';

const REJECT_HEAD = 'line,reason,text';
/** Most events that are applied in one transaction. */
const GROUP = 25;
/** Name of the file being read. It remains for the next run if the platform ends this one in the middle. */
const CURSOR = 'omsBatchFile';

/** The results of one run. */
export interface ImportedBatch {
    files: number;
    applied: number;
    /** Repeated and late events, which changed nothing. */
    unchanged: number;
    rejected: number;
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
 * Applies the files of the OMS for this site. Each event has its own outcome: events share a transaction only while none of
 * them is rejected. Writes rejected events to a reject file with line and reason, and archives a file
 * once all of it was read. No file blocks another: the one that ended the previous run
 * comes last.
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
        applied = applyFile(name, rejects, result);
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

/** What applying a file has come to. */
interface AppliedFile {
    /** Whether it has nothing but blank lines. */
    isEmpty: boolean;
    /** Whether each of its events was applied, or rejected for good. */
    isFinished: boolean;
}

/** Applies the events of a file, a group in each transaction, and writes down what was rejected. */
function applyFile(name: string, rejects: RejectFile, result: ImportedBatch): AppliedFile {
    const reader = batchReader();
    const ids = fileIds();
    const isTranslated = hasTranslator();
    const applied: AppliedFile = { isEmpty: true, isFinished: true };
    let group: ReadEntry[] = [];
    const applyGroup = (): void => {
        applied.isFinished = applyEntries(group, rejects, result) && applied.isFinished;
        group = [];
    };
    const apply = (entry: BatchEntry): void => {
        // The reader of rows has compared their ids, unless an adapter makes others of them.
        const read = readEntry(entry, entry.hasColumns && !isTranslated ? null : ids);
        if (group.length >= GROUP) {
            applyGroup();
        }
        group.push(read);
    };
    readLines(name, (line) => {
        if (applied.isEmpty && /^\s*$/.test(line.text)) {
            return;
        }
        applied.isEmpty = false;
        reader.read(line).forEach(apply);
    });
    reader.end().forEach(apply);
    applyGroup();
    return applied;
}

function addRejectFolder(name: string, result: ImportedBatch): void {
    const folder = fullPathOf(name.slice(0, name.length - leafOf(name).length) + 'rejected');
    if (result.rejectFolders.indexOf(folder) < 0) {
        result.rejectFolders.push(folder);
    }
}

/** An entry of a file that was read: an event to apply, or why it is rejected. */
interface ReadEntry {
    entry: BatchEntry;
    event: ReadEvent | null;
    reason: string;
}

/**
 * Reads an entry. Rejects an event if the file has said something else under its id.
 * @param ids - of the file so far; null where each id is known to stand there once
 */
function readEntry(entry: BatchEntry, ids: FileIds | null): ReadEntry {
    const problem = entry.isFile ? entry.problem : textProblem(entry) || entry.problem;
    if (!entry.event || problem !== '') {
        return { entry: entry, event: null, reason: problem };
    }
    const event = readOrderEvent(entry.event);
    const before = ids && event.sent ? ids.note(event.sent, (entry.lines[0] as BatchLine).number) : 0;
    const rejection = before === 0 ? rejectionOf(event) : idOfTwo('line ' + before);
    return rejection
        ? { entry: entry, event: null, reason: reasonFor(entry, rejection) }
        : { entry: entry, event: event, reason: '' };
}

/** Why an event cannot be read; null if it can, or failed for a reason that may pass. */
function rejectionOf(event: ReadEvent): Outcome | null {
    return event.parsed.ok || event.parsed.rejection.code === 'internal_error' ? null : event.parsed.rejection;
}

/**
 * Applies entries, and writes down what was rejected, in their sequence.
 * @returns false if the cartridge failed at an event, so that the next run tries the file again
 */
function applyEntries(group: ReadEntry[], rejects: RejectFile, result: ImportedBatch): boolean {
    const events = group.map(({ event }) => event).filter((event): event is ReadEvent => event !== null);
    const outcomes = applyTogether(events);
    const settled = group.map((read) =>
        settle(read, read.event && outcomes[events.indexOf(read.event)], rejects, result)
    );
    return settled.every((isSettled) => isSettled);
}

/** @returns false if the cartridge failed at the event, so that the next run tries the file again */
function settle(
    read: ReadEntry,
    outcome: Outcome | null | undefined,
    rejects: RejectFile,
    result: ImportedBatch
): boolean {
    if (!outcome) {
        reject(read.entry, read.reason, rejects, result);
    } else if (outcome.code === 'internal_error') {
        return false;
    } else if (outcome.outcome === 'rejected') {
        reject(read.entry, reasonFor(read.entry, outcome), rejects, result);
    } else if (outcome.outcome === 'applied') {
        result.applied += 1;
    } else {
        result.unchanged += 1;
    }
    return true;
}

function reasonFor(entry: BatchEntry, rejection: Outcome): string {
    return entry.hasColumns ? reasonByColumn(rejection) : reasonOf(rejection);
}

/** Why the lines of an entry are not valid text; empty if they are. */
function textProblem(entry: BatchEntry): string {
    if (entry.lines.some((line) => hasLostCharacters(line.text))) {
        return 'not UTF-8';
    }
    const unreadable = entry.lines.filter((line) => !isXmlText(line.text))[0];
    return unreadable ? 'malformed_text, line ' + unreadable.number + ' has characters that no text has' : '';
}

function reject(entry: BatchEntry, reason: string, rejects: RejectFile, result: ImportedBatch): void {
    result.rejected += entry.isRest ? 0 : 1;
    const shown = withVisibleCharacters(reason);
    entry.lines.forEach((line) => {
        rejects.write(csvLine([String(line.number), shown, xmlText(line.text)].map(safeCell)));
    });
}
