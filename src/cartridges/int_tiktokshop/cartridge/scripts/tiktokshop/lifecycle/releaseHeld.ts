import { plainMessage } from './rules/orderMessage';
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
import { endSettledAlerts } from './endSettledAlerts';
import { enterFeed } from './feedOfUnplaced';
import { notice } from '../platform/rules/notice';
import { applied, rejected, repeated } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';

/** Code of a refusal: B2C Commerce could not place the order. */
export const NOT_PLACED = 'not_placed';

/** Whether a held order may be released; `repeated` for one that is not held. */
export function decideRelease(order: dw.order.Order, entry: LedgerEntry): Outcome {
    const state = getState(order, entry);
    if (state.status === 'CANCELLED' || state.platformStatus === 'CANCELLED') {
        return rejected('order_cancelled', 'status', 'an order that is not cancelled', 'The order is cancelled');
    }
    return state.holdReason === '' ? repeated() : applied([]);
}

/**
 * Releases a held order: places it if it was left CREATED, confirms it and makes it ready for export to the OMS. Needs a
 * transaction, to roll back after an error.
 * @param by - who released it
 * @returns `applied`; or `rejected` with `NOT_PLACED` and the platform's error code, see `noteNotReleased`
 */
export function releaseHeld(order: dw.order.Order, entry: LedgerEntry, by: string): Outcome {
    const reason = order.custom.tiktokHoldReason || '';
    const wasPlaced = isPlaced(order);
    const obstacle = place(order);
    if (obstacle !== '') {
        return notPlaced(obstacle);
    }
    if (wasPlaced) {
        markCountDue(entry);
    } else {
        rememberPlatformStatus(order, entry);
        enterFeed(order, entry);
    }
    releaseToOms(order);
    endHoldDeadline(entry);
    endSettledAlerts(order, entry);
    // Units that left on TikTok during the hold could not ship here, and TikTok does not tell of them again.
    markUnread(entry);
    addHistory(entry, 'OPERATIONS', notice('history.released', [by]), { outcome: 'applied', code: reason });
    shipIfNothingIsLeft(order, entry, by);
    return applied([]);
}

/** The open units were cancelled during the hold, when the order could not become Shipped. */
function shipIfNothingIsLeft(order: dw.order.Order, entry: LedgerEntry, by: string): void {
    const state = getState(order, entry);
    if (awaitsShipment(state.status) && unchangedState(state).shippingStatus === 'SHIPPED') {
        const shipped = plainMessage('OPERATIONS', 'Shipped', isoNow());
        shipped.by = by;
        applyMessage(order, entry, shipped);
    }
}

function notPlaced(obstacle: string): Outcome {
    return rejected(
        NOT_PLACED,
        'orderNo',
        'an order that B2C Commerce can place',
        'B2C Commerce could not place the order: ' + obstacle
    );
}

/**
 * Adds to the history that an order could not be placed. Needs a transaction of its own, because the platform
 * may roll back the release.
 */
export function noteNotReleased(entry: LedgerEntry, by: string, outcome: Outcome): void {
    addHistory(entry, 'OPERATIONS', notice('history.not_released', [by]), outcome);
}
