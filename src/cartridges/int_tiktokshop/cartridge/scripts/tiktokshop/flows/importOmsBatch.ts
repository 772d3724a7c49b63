import { csvLine } from '../domain/csv';
import { batchReaderFor } from '../domain/omsBatch';
import type { BatchEntry, BatchReader } from '../domain/omsBatch';
import { archiveFile, openRejectFile, readLines, waitingFiles } from '../platform/omsFiles';
import type { RejectFile } from '../platform/omsFiles';
import { applyOrderEvent } from './applyOrderEvent';

const REJECT_HEAD = 'line,reason,text';

/** What one run has done. */
export interface ImportedBatch {
    files: number;
    applied: number;
    /** Repeats and late messages: nothing changed. */
    unchanged: number;
    rejected: number;
    /** Files with an event that failed for a reason of ours: they stay, and the next run reads them again. */
    unfinished: string[];
}

/**
 * Applies the files that the OMS has dropped. Each event is applied on its own; what is rejected goes to a reject file
 * with line and reason; a file is archived once, when all of it was read.
 */
export function importOmsBatch(): ImportedBatch {
    const result: ImportedBatch = { files: 0, applied: 0, unchanged: 0, rejected: 0, unfinished: [] };
    waitingFiles().forEach((name) => importFile(name, result));
    return result;
}

function importFile(name: string, result: ImportedBatch): void {
    const rejects = openRejectFile(name, REJECT_HEAD);
    let reader: BatchReader | null = null;
    let isFinished = true;
    const apply = (entry: BatchEntry): void => {
        isFinished = applyEntry(entry, rejects, result) && isFinished;
    };
    try {
        readLines(name, (text, number) => {
            if (number === 1) {
                reader = batchReaderFor(text);
            }
            const line = { number: number, text: text };
            if (reader) {
                reader.read(line).forEach(apply);
            } else {
                apply({
                    event: null,
                    lines: [line],
                    problem: 'the file is neither JSON lines nor CSV with the documented header'
                });
            }
        });
        if (reader) {
            (reader as BatchReader).end().forEach(apply);
        }
    } finally {
        rejects.close();
    }
    result.files += 1;
    if (isFinished) {
        archiveFile(name);
    } else {
        result.unfinished.push(name);
    }
}

/** @returns false when the event was neither applied nor judged: the fault is ours and may pass */
function applyEntry(entry: BatchEntry, rejects: RejectFile, result: ImportedBatch): boolean {
    // Bytes that are not UTF-8 arrive as this character: nothing may be guessed from them.
    const isReadable = entry.lines.every((line) => line.text.indexOf('\uFFFD') < 0);
    if (!entry.event || !isReadable) {
        reject(entry, isReadable ? entry.problem : 'not UTF-8', rejects, result);
        return true;
    }
    const outcome = applyOrderEvent(entry.event);
    if (outcome.code === 'internal_error') {
        return false;
    }
    if (outcome.outcome === 'rejected') {
        reject(entry, [outcome.code, outcome.path, outcome.msg].join(' '), rejects, result);
    } else if (outcome.outcome === 'applied') {
        result.applied += 1;
    } else {
        result.unchanged += 1;
    }
    return true;
}

function reject(entry: BatchEntry, reason: string, rejects: RejectFile, result: ImportedBatch): void {
    result.rejected += 1;
    entry.lines.forEach((line) => {
        rejects.write(csvLine([String(line.number), reason, line.text]));
    });
}
