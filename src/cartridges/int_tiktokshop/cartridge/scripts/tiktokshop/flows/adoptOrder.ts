import { addHistory } from '../platform/history';
import { createEntry, markFeedDue } from '../platform/ledger';
import type { LedgerEntry } from '../platform/ledger';
import { externalOrderIdOf, initializeStatuses } from '../platform/orders';

/**
 * Takes care of a TikTok order that was not created by CreateExternalOrder, for example through SCAPI: it gets its
 * statuses and its ledger entry. Such orders took no stock. Needs a transaction.
 * @param order - with TikTok's order id
 */
export function adoptOrder(order: dw.order.Order): LedgerEntry {
    const externalOrderId = externalOrderIdOf(order);
    const entry = createEntry(externalOrderId, order.orderNo);
    initializeStatuses(order, externalOrderId, '');
    addHistory(entry, 'TIKTOK', 'Order adopted', { outcome: 'applied' });
    markFeedDue(entry);
    return entry;
}
