import fs from 'node:fs';
import path from 'node:path';
import type { InProcess } from '../../sandbox/start/inProcess';
import { writeBatchFile } from './batchFile';
import type { BadRow } from './batchFile';
import { larger, memoryHeld } from '../measuring/liveMemory';
import { withOrders } from '../orders/withOrders';

/** What importing one file came to. */
export interface BatchFigures {
    rows: number;
    orders: number;
    msPerRow: number;
    peakMemoryMiB: number | null;
    /** Rows in the reject file, each of them with its line and reason. */
    rejectedRows: number;
    /** Events that were applied when the same file came once more. */
    appliedAgain: number;
}

const FOLDER = 'IMPEX/src/tiktokshop/oms';
/** Where the job is stopped for its memory: when it has just begun, and when it has read almost all. */
const EARLY = 10;
const LATE = 0.9;
/** Events that the import applies in one transaction, if none of them fails. */
const EVENTS_PER_COMMIT = 25;

/**
 * Imports a file of an OMS, twice; its memory is measured with another copy.
 * @throws Error unless every event, good or bad, came to what it had to
 */
export async function measureBatch(rows: number, orders: number): Promise<BatchFigures> {
    return { ...(await importTwice(rows, orders)), peakMemoryMiB: await measureBatchMemory(rows, orders) };
}

/** @returns MiB, or null where memory cannot be measured */
function measureBatchMemory(rows: number, orders: number): Promise<number | null> {
    return withOrders(orders, ({ sandbox, ids }) => {
        const content = writeBatchFile(batchFileOf(sandbox), ids, rows);
        const held = (commits: number): number | null =>
            memoryHeld(sandbox, 'commit', commits, () => void sandbox.runJob('TikTokShop-ImportOmsBatch'));
        const commits = (content.applied + content.unchanged) / EVENTS_PER_COMMIT;
        return larger(held(EARLY), held(Math.floor(commits * LATE)));
    });
}

function importTwice(rows: number, orders: number): Promise<Omit<BatchFigures, 'peakMemoryMiB'>> {
    return withOrders(orders, ({ sandbox, ids }) => {
        const file = batchFileOf(sandbox);
        const folder = path.dirname(file);
        const content = writeBatchFile(file, ids, rows);
        const began = performance.now();
        const { applied, unchanged } = runImport(sandbox, content.bad.length);
        const milliseconds = performance.now() - began;
        if (applied !== content.applied || unchanged !== content.unchanged) {
            throw new Error(`${applied} of ${content.applied} events applied, ${unchanged} repeated or late`);
        }
        checkRejects(path.join(folder, 'rejected/batch.csv.csv'), content.bad);
        fs.copyFileSync(path.join(folder, 'archive/batch.csv'), file);
        const again = runImport(sandbox, content.bad.length);
        return {
            rows,
            orders,
            msPerRow: milliseconds / rows,
            rejectedRows: content.bad.length,
            appliedAgain: again.applied
        };
    });
}

/** Where the OMS drops its file. */
function batchFileOf(sandbox: InProcess): string {
    const folder = path.join(sandbox.front.filesRoot, FOLDER);
    fs.mkdirSync(folder, { recursive: true });
    return path.join(folder, 'batch.csv');
}

/** @throws Error unless a whole file was read, and just what is bad was rejected */
function runImport(sandbox: InProcess, bad: number): { applied: number; unchanged: number } {
    const message = sandbox.runJob('TikTokShop-ImportOmsBatch').exit_status?.message || '';
    const match = /^1 file, ([\d,]+) events? applied, ([\d,]+) repeated or late, ([\d,]+) rejected\. See/.exec(message);
    if (!match || numberOf(match[3]) !== bad) {
        throw new Error(`the file was not imported as it should, ${bad} rows are bad: ${message}`);
    }
    return { applied: numberOf(match[1]), unchanged: numberOf(match[2]) };
}

/** A number as the messages of jobs write it, for example `10,000`. */
function numberOf(words: string | undefined): number {
    return Number((words || '').replace(/,/g, ''));
}

/** @throws Error unless the reject file has exactly the bad rows, each with its line and why */
function checkRejects(file: string, bad: BadRow[]): void {
    const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
    const isAsWanted = (line: string, position: number): boolean => {
        const wanted = bad[position];
        return wanted !== undefined && line.startsWith(wanted.line + ',') && line.includes(wanted.reason);
    };
    const wrong = lines.findIndex((line, position) => !isAsWanted(line, position));
    if (lines.length !== bad.length || wrong >= 0) {
        throw new Error(`the reject file has ${lines.length} of ${bad.length} rows, wrong: ${lines[wrong]}`);
    }
}
