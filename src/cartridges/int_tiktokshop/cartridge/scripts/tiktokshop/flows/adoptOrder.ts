import { addHistory } from '../platform/history';
import { createEntry, markFeedDue } from '../platform/ledger';
import type { LedgerEntry } from '../platform/ledger';
import { externalOrderIdOf, initializeStatuses } from '../platform/orders';

/**
 * Takes care of a TikTok order that was not created by CreateExternalOrder, for example through SCAPI: it gets its
 * statuses and its ledger entry. Such orders took no stock. Needs a transaction.
 * @param externalOrderId - TikTok's; by default the order has it
 * @param holdReason - why someone has to look at it first; by default nobody has to
 */
export function adoptOrder(
    order: dw.order.Order,
    externalOrderId: string = externalOrderIdOf(order),
    holdReason: string = ''
): LedgerEntry {
    const entry = createEntry(externalOrderId, order.orderNo);
    initializeStatuses(order, externalOrderId, holdReason);
    addHistory(entry, 'TIKTOK', 'Order adopted', { outcome: 'applied' });
    markFeedDue(entry);
    return entry;
}
