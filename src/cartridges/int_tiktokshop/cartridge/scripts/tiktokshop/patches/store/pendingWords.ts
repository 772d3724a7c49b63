import type { LedgerEntry } from '../../lifecycle/store/ledger/ledgerEntry';
import { changedDocument } from './changedDocument';
import { packagesBeside } from '../rules/packagesBeside';
import type { PatchDocument } from '../rules/readOrderPatch';

/** Name in `request.custom`, which lives from one hook of a request to the next. */
const BEFORE = 'tiktokBeforePatch';
/** The platform keeps the last value of these only, and each may ask for something of its own. */
const ASKED_EACH = [
    'c_orderAction',
    'c_cancelInfo',
    'c_externalOrderStatus',
    'external_order_status',
    'c_externalChannelOrderStatus'
];

/**
 * Keeps what stands on an order from a patch that no hook has seen and no sweep has judged yet, before the platform writes
 * the present patch over it.
 */
export function keepPendingWords(order: dw.order.Order, entry: LedgerEntry): void {
    const changed = changedDocument(order, entry);
    request.custom[BEFORE] = JSON.stringify({ orderNo: order.orderNo, words: changed ? changed.document : {} });
}

/**
 * What was kept, for the sweep to judge: what the present patch does not write itself, and what it has written over that may
 * be a cancellation or a package with another number. Its lines are not kept.
 */
export function pendingWords(order: dw.order.Order, entry: LedgerEntry, patch: PatchDocument): PatchDocument {
    const before = keptWords(order);
    const changed = before ? null : changedDocument(order, entry);
    const words = before || (changed ? changed.document : {});
    const pending: PatchDocument = {};
    Object.keys(words).forEach((name) => {
        if (!isGivenIn(patch, name) || ASKED_EACH.indexOf(name) >= 0) {
            pending[name] = words[name];
        }
    });
    if (words.c_shipmentsInfo && isGivenIn(patch, 'c_shipmentsInfo')) {
        pending.c_shipmentsInfo = packagesBeside(words.c_shipmentsInfo, patch.c_shipmentsInfo);
    }
    return pending;
}

function isGivenIn(patch: PatchDocument, name: string): boolean {
    return patch[name] !== undefined && patch[name] !== null;
}

/** Null where another order was patched: the successor of an edited one gets the patch. */
function keptWords(order: dw.order.Order): PatchDocument | null {
    const text = request.custom[BEFORE] as string | undefined;
    const kept = text ? (JSON.parse(text) as { orderNo: string; words: PatchDocument }) : null;
    return kept && kept.orderNo === order.orderNo ? kept.words : null;
}
