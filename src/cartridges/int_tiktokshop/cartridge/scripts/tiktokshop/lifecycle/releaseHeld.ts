import { unchangedState } from './rules/orderState';
import { awaitsShipment } from './rules/orderStatus';
import { isoNow } from '../platform/clock';
import { addHistory } from './store/history';
import { markCountDue } from './store/ledger/countDue';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { getState } from './store/orderState';
import { releaseToOms } from './store/orders';
import { applyMessage } from './applyMessage';
import { notice } from '../platform/rules/notice';

/**
 * Releases a held order: confirms it and makes it ready for export to the OMS. Needs a transaction.
 * @param by - who released it
 */
export function releaseHeld(order: dw.order.Order, entry: LedgerEntry, by: string): void {
    const reason = order.custom.tiktokHoldReason || '';
    releaseToOms(order);
    markCountDue(entry);
    addHistory(entry, 'OPERATIONS', notice('history.released', [by]), { outcome: 'applied', code: reason });
    const state = getState(order, entry);
    if (awaitsShipment(state.status) && unchangedState(state).shippingStatus === 'SHIPPED') {
        // The open units were cancelled during the hold, when the order could not become Shipped.
        applyMessage(order, entry, {
            eventId: '',
            status: 'Shipped',
            occurredAt: isoNow(),
            packages: [],
            cancelledItems: null,
            reason: '',
            initiator: 'OPERATIONS',
            by: by
        });
    }
}
