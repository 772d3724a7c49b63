import type { KnownReturns } from '../rules/knownReturns';
import { storedJson } from '../../platform/json';
import { unique } from '../../platform/rules/lists';
import type { LedgerEntry } from './ledger/ledgerEntry';

/** What was recorded of returns and refunds of an order. */
export interface RecordedReturns {
    /** How often a patch had news of them. */
    count: number;
    /** `externalReturnStatus` when it was last looked at; null if it had none. */
    status: number | null;
    /** The returns that the cartridge has read on TikTok; missing while there are none. */
    known?: KnownReturns;
    /** Ids of the latest returns that could not be read when TikTok told of them; missing while there are none. */
    unread?: string[];
}

/** Ids of unread returns that are kept. */
const MOST_UNREAD = 10;

/** What was recorded of returns and refunds so far. */
export function returnsOf(entry: LedgerEntry): RecordedReturns {
    return storedJson<RecordedReturns>(entry.custom.returns, { count: 0, status: null });
}

/** Stores what was recorded of returns and refunds. Needs a transaction. */
export function storeReturns(entry: LedgerEntry, returns: RecordedReturns): void {
    entry.custom.returns = JSON.stringify(returns);
}

/** The returns of an order that the cartridge has read on TikTok. */
export function knownReturns(entry: LedgerEntry): KnownReturns {
    return returnsOf(entry).known || {};
}

/** Remembers a return that could not be read: its order is to find the task that reads it again. Needs a transaction. */
export function rememberUnread(entry: LedgerEntry, returnId: string): void {
    const returns = returnsOf(entry);
    const ids = returns.unread || [];
    if (ids.indexOf(returnId) < 0) {
        returns.unread = ids.concat([returnId]).slice(-MOST_UNREAD);
        storeReturns(entry, returns);
    }
}

/** The returns of an order whose tasks it may have: those that the cartridge has read, and those that it could not read. */
export function toldReturns(entry: LedgerEntry): string[] {
    const { known, unread } = returnsOf(entry);
    return unique(Object.keys(known || {}).concat(unread || []));
}

/** Writes the recorded return status again, over one that came with what was refused. Needs a transaction. */
export function restoreReturnStatus(order: dw.order.Order, entry: LedgerEntry): void {
    const status = returnsOf(entry).status;
    if (returnStatusOf(order) !== status) {
        order.custom.externalReturnStatus = status as 3;
    }
}

/** The return status on the order; null if it was never written. An enum without a value still reads as an object. */
export function returnStatusOf(order: dw.order.Order): number | null {
    const status = order.custom.externalReturnStatus as dw.value.EnumValue | null;
    return status && status.value !== null && status.value !== undefined ? Number(status.value) : null;
}
