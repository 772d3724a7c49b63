import { MINUTE } from '../../../platform/rules/durations';
import { fromNow, now } from '../../../platform/clock';
import { storedJson } from '../../../platform/json';
import type { ExternalOrderStatus } from '../../rules/orderStatus';
import { listDueSince } from './due/listDue';
import type { LedgerEntry } from './ledgerEntry';

/** A change of an order's status that the merchant's hook has not received yet. */
export interface StatusChange {
    /** Null for a new order. */
    from: ExternalOrderStatus | null;
    to: ExternalOrderStatus;
    /** How often the hook was called for it. */
    attempts: number;
}

/** How long a change waits for its next attempt. */
const PAUSE = 10 * MINUTE;

/** The changes that the hook has not received yet, oldest first. */
export function statusChangesOf(entry: LedgerEntry): StatusChange[] {
    return storedJson<StatusChange[]>(entry.custom.statusChanges, []);
}

/** Appends a change for the hook. Needs a transaction. */
export function addStatusChange(entry: LedgerEntry, from: StatusChange['from'], to: ExternalOrderStatus): void {
    entry.custom.statusChanges = JSON.stringify(statusChangesOf(entry).concat([{ from: from, to: to, attempts: 0 }]));
    entry.custom.statusChangeDueAt = entry.custom.statusChangeDueAt || now();
}

/**
 * Claims the oldest change for one attempt. The attempt counts even if it fails, and no other run claims the change
 * for ten minutes. Needs a transaction.
 * @returns null if nothing is due
 */
export function claimStatusChange(entry: LedgerEntry): StatusChange | null {
    const dueAt = entry.custom.statusChangeDueAt;
    const changes = statusChangesOf(entry);
    const first = changes[0];
    if (!first || !dueAt || dueAt.getTime() > now().getTime()) {
        return null;
    }
    first.attempts += 1;
    entry.custom.statusChanges = JSON.stringify(changes);
    entry.custom.statusChangeDueAt = fromNow(PAUSE);
    return first;
}

/** Removes the oldest change; the next one is due at once. Needs a transaction. */
export function removeStatusChange(entry: LedgerEntry): void {
    const left = statusChangesOf(entry).slice(1);
    entry.custom.statusChanges = left.length > 0 ? JSON.stringify(left) : null;
    entry.custom.statusChangeDueAt = left.length > 0 ? now() : null;
}

/** TikTok ids of orders with a change that is due, the longest due first. */
export function dueForStatusChange(limit: number): string[] {
    return listDueSince('statusChangeDueAt', limit);
}
