import { takeOver } from '../domain/officialOrder';
import type { ExternalOrderStatus } from '../domain/orderStatus';
import { addHistory } from '../platform/history';
import { createEntry, markFeedDue } from '../platform/ledger';
import type { LedgerEntry } from '../platform/ledger';
import { isOfficialOrder, readOfficialOrder, rememberTakenOver } from '../platform/officialOrder';
import { externalOrderIdOf, initializeStatuses, isFeedReady, nameStatus } from '../platform/orders';

/**
 * Takes care of a TikTok order that was not created by CreateExternalOrder: it gets its ledger entry, and its statuses if
 * its life is only about to begin. An order of the official cartridges goes on where those have left it. Needs a
 * transaction.
 * @param externalOrderId - TikTok's; by default the order has it
 * @param holdReason - why someone has to look at it first; by default nobody has to
 */
export function adoptOrder(
    order: dw.order.Order,
    externalOrderId: string = externalOrderIdOf(order),
    holdReason: string = ''
): LedgerEntry {
    const entry = createEntry(externalOrderId, order.orderNo);
    const status = isOfficialOrder(order) ? goOn(order, entry) : 'New';
    addHistory(entry, 'TIKTOK', 'Order adopted, ' + status, { outcome: 'applied' });
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

/** Reads how far an official order has come. */
function goOn(order: dw.order.Order, entry: LedgerEntry): ExternalOrderStatus {
    const official = readOfficialOrder(order);
    const state = takeOver(official);
    rememberTakenOver(entry, state, official.changedAt);
    return state.status;
}
