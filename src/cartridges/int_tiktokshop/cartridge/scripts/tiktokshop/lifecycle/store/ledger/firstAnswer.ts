import { storedJson } from '../../../platform/json';
import type { LedgerEntry } from './ledgerEntry';

/** The answer that CreateExternalOrder gave, or null. */
export function getAnswer<T>(entry: LedgerEntry): T | null {
    return storedJson<T | null>(entry.custom.answer, null);
}

/** Stores the answer of CreateExternalOrder, for repeats of the request. Needs a transaction. */
export function storeAnswer(entry: LedgerEntry, answer: object): void {
    entry.custom.answer = JSON.stringify(answer);
}
