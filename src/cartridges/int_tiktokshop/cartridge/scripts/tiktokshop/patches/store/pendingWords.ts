import type { LedgerEntry } from '../../lifecycle/store/ledger/ledgerEntry';
import { changedDocument } from './changedDocument';
import type { PatchDocument } from '../rules/readOrderPatch';

/**
 * What stands on an order from a patch that no hook has seen and no sweep has judged yet, and that the present patch
 * does not write itself. Its lines are not kept.
 */
export function pendingWords(order: dw.order.Order, entry: LedgerEntry, patch: PatchDocument): PatchDocument {
    const changed = changedDocument(order, entry);
    const pending: PatchDocument = {};
    Object.keys(changed ? changed.document : {}).forEach((name) => {
        if (patch[name] === undefined || patch[name] === null) {
            pending[name] = (changed as { document: PatchDocument }).document[name];
        }
    });
    return pending;
}
