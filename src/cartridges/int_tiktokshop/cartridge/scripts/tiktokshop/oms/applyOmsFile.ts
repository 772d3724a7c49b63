import { csvLine, safeCell } from '../platform/rules/csv';
import type { Outcome } from '../platform/rules/outcome';
import { withVisibleCharacters } from '../platform/rules/visible';
import { hasLostCharacters, isXmlText, xmlText } from '../platform/rules/xmlText';
import { applyTogether } from './applyTogether';
import { hasTranslator } from './omsAdapter';
import { readOrderEvent } from './readOrderEvent';
import type { ReadEvent } from './readOrderEvent';
import { fileIds, idOfTwo } from './rules/eventIds';
import type { FileIds } from './rules/eventIds';
import type { BatchEntry, BatchLine } from './rules/lines';
import { batchReader } from './rules/omsBatch';
import { reasonByColumn, reasonOf } from './rules/reasons';
import { readLines } from './store/omsFiles';
import type { RejectFile } from './store/omsFiles';

/** Most events that are applied in one transaction. */
const GROUP = 25;

/** Numbers of events by outcome. */
export interface BatchCounts {
    applied: number;
    /** Repeated and late events, which changed nothing. */
    unchanged: number;
    rejected: number;
}

/** What applying a file has come to. */
export interface AppliedFile {
    /** Whether it has nothing but blank lines. */
    isEmpty: boolean;
    /** Whether each of its events was applied, or rejected for good. */
    isFinished: boolean;
}

/**
 * Applies the events of a file, and writes down what was rejected. Each event has its own outcome: events share a transaction only
 * while none of them is rejected.
 * @param counts - receives the number of events by outcome
 */
export function applyOmsFile(name: string, rejects: RejectFile, counts: BatchCounts): AppliedFile {
    const reader = batchReader();
    const ids = fileIds();
    const isTranslated = hasTranslator();
    const applied: AppliedFile = { isEmpty: true, isFinished: true };
    let group: ReadEntry[] = [];
    const applyGroup = (): void => {
        applied.isFinished = applyEntries(group, rejects, counts) && applied.isFinished;
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
function rejectionOf({ result }: ReadEvent): Outcome | null {
    return result.kind === 'rejection' && result.rejection.code !== 'internal_error' ? result.rejection : null;
}

/**
 * Applies entries, and writes down what was rejected, in their sequence.
 * @returns false if the cartridge failed at an event, so that the next run tries the file again
 */
function applyEntries(group: ReadEntry[], rejects: RejectFile, counts: BatchCounts): boolean {
    const events = group.map(({ event }) => event).filter((event): event is ReadEvent => event !== null);
    const outcomes = applyTogether(events);
    const settled = group.map((read) =>
        settle(read, read.event && outcomes[events.indexOf(read.event)], rejects, counts)
    );
    return settled.every((isSettled) => isSettled);
}

/** @returns false if the cartridge failed at the event, so that the next run tries the file again */
function settle(
    read: ReadEntry,
    outcome: Outcome | null | undefined,
    rejects: RejectFile,
    counts: BatchCounts
): boolean {
    if (!outcome) {
        reject(read.entry, read.reason, rejects, counts);
    } else if (outcome.code === 'internal_error') {
        return false;
    } else if (outcome.outcome === 'rejected') {
        reject(read.entry, reasonFor(read.entry, outcome), rejects, counts);
    } else if (outcome.outcome === 'applied') {
        counts.applied += 1;
    } else {
        counts.unchanged += 1;
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

function reject(entry: BatchEntry, reason: string, rejects: RejectFile, counts: BatchCounts): void {
    counts.rejected += entry.isRest ? 0 : 1;
    const shown = withVisibleCharacters(reason);
    entry.lines.forEach((line) => {
        rejects.write(csvLine([String(line.number), shown, xmlText(line.text)].map(safeCell)));
    });
}
