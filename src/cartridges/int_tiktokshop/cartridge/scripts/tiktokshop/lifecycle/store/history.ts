import { isoNow } from '../../platform/clock';
import { storedJson } from '../../platform/json';
import type { LedgerEntry } from './ledger/ledgerEntry';
import { storedNotice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';

/** Who sent a message or acted. `CARTRIDGE` stands for our own calls to others. */
export type HistorySource = 'OMS' | 'TIKTOK' | 'BUYER' | 'OPERATIONS' | 'CARTRIDGE';

/** One message or call about an order, without personal data. */
export interface HistoryLine {
    /** ISO 8601 UTC. */
    at: string;
    source: HistorySource;
    /** A stored notice. */
    what: string;
    /** `applied`, `rejected`, `done`, `failed` and others. */
    outcome: string;
    /** Why it was rejected or failed; empty otherwise. */
    code: string;
    /** TikTok's request id, which its support asks for; empty if there is none. */
    requestId: string;
}

/** History lines kept for each order. */
const KEPT = 50;

/** The order's history, oldest first. */
export function historyOf(entry: LedgerEntry): HistoryLine[] {
    return storedJson<HistoryLine[]>(entry.custom.history, []);
}

/** Adds a line to the order's history, with the current time. Needs a transaction. */
export function addHistory(
    entry: LedgerEntry,
    source: HistorySource,
    what: Notice,
    result: { outcome: string; code?: string; requestId?: string }
): void {
    const line: HistoryLine = {
        at: isoNow(),
        source: source,
        what: storedNotice(what),
        outcome: result.outcome,
        code: result.code || '',
        requestId: result.requestId || ''
    };
    const custom = entry.custom;
    custom.history = JSON.stringify(storedJson<HistoryLine[]>(custom.history, []).concat([line]).slice(-KEPT));
}
