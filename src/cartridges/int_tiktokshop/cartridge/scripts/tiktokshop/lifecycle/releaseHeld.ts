import { unchangedState } from './rules/orderState';
import { awaitsShipment } from './rules/orderStatus';
import { isoNow } from '../platform/clock';
import { addHistory } from './store/history';
import { markCountDue } from './store/ledger/due/countDue';
import { markUnread } from './store/ledger/dispatchDeadline';
import { endHoldDeadline } from './store/ledger/holdDeadline';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { getState } from './store/orderState';
import { releaseToOms } from './store/orders';
import { isPlaced, place } from './store/placement';
import { rememberPlatformStatus } from './store/platformStatus';
import { applyMessage } from './applyMessage';
import { enterFeed } from './feedOfUnplaced';
import { notice } from '../platform/rules/notice';

/**
 * Releases a held order: places it if it was left CREATED, confirms it and makes it ready for export to the OMS. Needs a
 * transaction, to roll back after an error.
 * @param by - who released it
 * @returns empty, or the platform's error code: the order cannot be placed
 */
export function releaseHeld(order: dw.order.Order, entry: LedgerEntry, by: string): string {
    const reason = order.custom.tiktokHoldReason || '';
    const wasPlaced = isPlaced(order);
    const obstacle = place(order);
    if (obstacle !== '') {
        return obstacle;
    }
    if (wasPlaced) {
        markCountDue(entry);
    } else {
        rememberPlatformStatus(order, entry);
        enterFeed(order, entry);
    }
    releaseToOms(order);
    endHoldDeadline(entry);
    // Units that left on TikTok during the hold could not ship here, and TikTok does not tell of them again.
    markUnread(entry);
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
    return '';
}
