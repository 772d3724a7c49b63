import type { OrderIdentity } from './rules/orderIdentity';
import { takeOver } from './rules/officialOrder';
import type { ExternalOrderStatus } from '../lifecycle/rules/orderStatus';
import { addHistory } from '../lifecycle/store/history';
import { createEntry, findEntry, markFeedDue } from '../lifecycle/store/ledger';
import type { LedgerEntry } from '../lifecycle/store/ledger';
import { isOfficialOrder, readOfficialOrder, rememberTakenOver } from './store/officialOrder';
import { createUnprovenEntry } from './store/unprovenEntries';
import { initializeStatuses, isFeedReady, markPaid, nameStatus } from '../lifecycle/store/orders';

/**
 * The entry of an order: adopts it, if it is proved to be TikTok's and nobody has yet. Needs a transaction.
 * @param identity - of this order
 * @returns null for an order that is not TikTok's, or that nothing proves to be
 */
export function adoptIfProven(order: dw.order.Order, identity: OrderIdentity): LedgerEntry | null {
    if (identity.standing === 'ours') {
        return findEntry(identity.externalOrderId);
    }
    return identity.standing === 'proven' ? adoptOrder(order, identity.externalOrderId) : null;
}

/**
 * Takes care of a TikTok order that was not created by CreateExternalOrder: it gets its ledger entry, and its statuses if
 * its life is only about to begin. An order of the official cartridges goes on where those have left it, and keeps its
 * payment status. Needs a transaction, and an order that is proved to be TikTok's.
 * @param holdReason - why someone has to look at it first; by default nobody has to
 */
export function adoptOrder(order: dw.order.Order, externalOrderId: string, holdReason: string = ''): LedgerEntry {
    const entry = createEntry(externalOrderId, order.orderNo);
    const isOfficial = isOfficialOrder(order);
    const status = isOfficial ? goOn(order, entry) : 'New';
    addHistory(entry, 'TIKTOK', 'Order adopted, ' + status, { outcome: 'applied' });
    if (!isOfficial) {
        markPaid(order);
    }
    if (status === 'New') {
        initializeStatuses(order, externalOrderId, holdReason);
        markFeedDue(entry);
        return entry;
    }
    // Its statuses are what was made of it: an OMS that has had the order must not get it again.
    nameStatus(order, externalOrderId, status);
    if (isFeedReady(order)) {
        markFeedDue(entry);
    }
    return entry;
}

/**
 * Notes an order that only says that it is TikTok's: it waits, held and unpaid, until TikTok or a person confirms it. The
 * order itself stays as it is, for it may be somebody else's. Needs a transaction.
 */
export function awaitProof(order: dw.order.Order, externalOrderId: string): void {
    const entry = createUnprovenEntry(externalOrderId, order.orderNo);
    addHistory(entry, 'CARTRIDGE', 'Order found that nothing proves to be of TikTok Shop', {
        outcome: 'held',
        code: 'unproven'
    });
}

/** Reads how far an official order has come. */
function goOn(order: dw.order.Order, entry: LedgerEntry): ExternalOrderStatus {
    const official = readOfficialOrder(order);
    const state = takeOver(official);
    rememberTakenOver(entry, state, official.changedAt);
    return state.status;
}
