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

/** Writes such words back, for the sweep to judge. Needs a transaction. */
export function keepPendingWords(order: dw.order.Order, pending: PatchDocument): void {
    const custom = order.custom;
    custom.externalOrderStatus = textOf(pending.c_externalOrderStatus) || custom.externalOrderStatus;
    custom.orderAction = textOf(pending.c_orderAction) || custom.orderAction;
    custom.cancelInfo = textOf(pending.c_cancelInfo) || custom.cancelInfo;
    custom.shipmentsInfo = textOf(pending.c_shipmentsInfo) || custom.shipmentsInfo;
    if (pending.c_externalChannelOrderStatus) {
        custom.externalChannelOrderStatus = pending.c_externalChannelOrderStatus as 3;
    }
    if (pending.external_order_status) {
        order.setExternalOrderStatus(textOf(pending.external_order_status));
    }
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : '';
}
