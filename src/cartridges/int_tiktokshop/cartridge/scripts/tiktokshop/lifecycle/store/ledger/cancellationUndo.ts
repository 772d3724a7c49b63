import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { LEDGER_TYPE } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';
import { firstOf } from '../../../platform/firstOf';

/** State of the undo of a cancellation; empty where none is needed. */
export type CancellationUndo = '' | 'due' | 'failed';

/**
 * Whether the cancellation of an order that had shipped before is still to be undone, or could not be. In both cases
 * the order is cancelled in B2C Commerce although it has shipped.
 */
export function cancellationUndoOf(entry: LedgerEntry): CancellationUndo {
    return (entry.custom.cancellationUndo || '') as CancellationUndo;
}

/** Stores the state of the undo of a cancellation. Needs a transaction. */
export function rememberCancellationUndo(entry: LedgerEntry, undo: CancellationUndo): void {
    entry.custom.cancellationUndo = undo || null;
}

/** TikTok ids of the orders with a cancellation to undo, oldest change first. */
export function dueForCancellationUndo(limit: number): string[] {
    const found = CustomObjectMgr.queryCustomObjects(
        LEDGER_TYPE,
        'custom.cancellationUndo = {0}',
        'lastModified asc',
        'due'
    );
    return firstOf(found, limit).map((entry) => entry.custom.externalOrderId);
}
