import { isoNow } from '../platform/clock';
import { recordAct } from '../platform/auditTrail';
import { keptNotices } from '../platform/jobRuns';
import { storedNotice } from '../platform/rules/notice';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import type { ImportCounts } from './importChange';
import { importOrders } from './importOrders';
import type { ImportRun } from './importOrders';

/** Which orders a person wants. Times in seconds since the epoch. */
export interface ImportChoice {
    orderIds: string[];
    placed: { from: number; to: number } | null;
    takesFinished: boolean;
}

/** An import that a person has asked for in Business Manager; TikTokShop-ImportOrders does it. */
export interface WantedImport extends ImportChoice {
    by: string;
    /** ISO 8601 UTC. */
    at: string;
    /** When it was done, ISO 8601 UTC; empty while it waits. */
    doneAt: string;
    counts: ImportCounts | null;
    /** What people have to look at, as stored notices. */
    problems: string[];
}

const NAME = 'wantedImport';

/** The import that was asked for last; null for none. */
export function wantedImport(): WantedImport | null {
    return getRecord<WantedImport | null>(NAME, null);
}

/**
 * Asks for an import. The next run of TikTokShop-ImportOrders does it, in place of one that still waits.
 * @param by - login of the person who wants it
 */
export function wantImport(choice: ImportChoice, by: string): void {
    inTransaction(() => {
        recordAct(by, 'import', choice.orderIds.length > 0 ? choice.orderIds.slice(0, 10).join(' ') : rangeOf(choice));
        storeRecord(NAME, {
            orderIds: choice.orderIds,
            placed: choice.placed,
            takesFinished: choice.takesFinished,
            by: by,
            at: isoNow(),
            doneAt: '',
            counts: null,
            problems: []
        });
    });
}

/**
 * Imports what a person has asked for. A run that had to end before all was read does it again the next time.
 * @returns null when nothing was asked for
 */
export function importAsWanted(maxMinutes: number): ImportRun | null {
    const wanted = wantedImport();
    if (!wanted || wanted.doneAt !== '') {
        return null;
    }
    const run = importOrders({
        maxMinutes: maxMinutes,
        maxCalls: Infinity,
        isDry: false,
        orderIds: wanted.orderIds,
        placed: wanted.placed,
        takesFinished: wanted.takesFinished
    });
    if (!run.isCutShort) {
        remember(wanted, run);
    }
    return run;
}

/** Another one may have been asked for meanwhile. */
function remember(wanted: WantedImport, run: ImportRun): void {
    inTransaction(() => {
        const stored = wantedImport();
        if (stored && stored.at === wanted.at) {
            stored.doneAt = isoNow();
            stored.counts = run.counts;
            stored.problems = keptNotices(run.problems).map(storedNotice);
            storeRecord(NAME, stored);
        }
    });
}

function rangeOf(choice: ImportChoice): string {
    const { placed } = choice;
    return placed ? [placed.from, placed.to].map((time) => new Date(time * 1000).toISOString()).join(' ') : '-';
}
