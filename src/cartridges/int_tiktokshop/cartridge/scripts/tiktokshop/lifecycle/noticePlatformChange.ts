import { B2C_COMMERCE, plainMessage } from './rules/orderMessage';
import type { OrderMessage } from './rules/orderMessage';
import type { OrderState } from './rules/orderState';
import { platformChange, reopenedState } from './rules/platformChange';
import type { PlatformChange } from './rules/platformChange';
import type { PlatformStatus } from './rules/platformStatus';
import { addHistory } from './store/history';
import { hold, isConfirmedByHand, isHeldAndReady, isHoldTouched, keepFromExport } from './store/hold';
import { markFeedDue } from './store/ledger/due/feedDue';
import { rememberCancellationUndo } from './store/ledger/cancellationUndo';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { getState, readOrder } from './store/orderState';
import { currentOrder } from './store/orders';
import { platformStatusOf, rememberPlatformStatus, seenStatusOf } from './store/platformStatus';
import { ownsOrderStatus } from '../platform/settings';
import { alertOperations } from './alertOperations';
import { applyMessage } from './applyMessage';
import { changeState } from './changeState';
import { endSettledAlerts } from './endSettledAlerts';
import { enterFeed } from './feedOfUnplaced';
import { releaseHeld } from './releaseHeld';
import { takeOver } from './takeOver';
import { withdrawOmsCancellation } from './withdrawOmsCancellation';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';

/**
 * Notices that the status of an order has changed in B2C Commerce itself, and follows it: a cancellation
 * counts as the seller's, and operations are alerted of what cannot be followed. Only a confirmation ends a hold. Needs
 * a transaction.
 * @param changedAt - the latest time at which the change can have happened, ISO 8601 UTC
 * @returns whether there was a change
 */
export function noticePlatformChange(order: dw.order.Order, entry: LedgerEntry, changedAt: string): boolean {
    if (!hasPlatformChange(order, entry)) {
        return false;
    }
    if (isEdited(order, entry)) {
        rememberCancellationUndo(entry, '');
        takeOver(currentOrder(order), order, entry);
        noticePlatformChange(currentOrder(order), entry, changedAt);
    } else {
        follow(order, entry, changedAt);
    }
    return true;
}

function follow(order: dw.order.Order, entry: LedgerEntry, changedAt: string): void {
    const state = getState(order, entry);
    const change = hasMoved(platformStatusOf(order), entry) ? platformChange(seenStatusOf(entry), state) : 'nothing';
    rememberPlatformStatus(order, entry);
    if (platformStatusOf(order) !== 'CANCELLED') {
        rememberCancellationUndo(entry, '');
    }
    REACTIONS[change](order, entry, changedAt, state);
    settleHold(order, entry);
    endSettledAlerts(order, entry);
}

/** Whether a person or an import has moved, held or confirmed the order in B2C Commerce, and the change is news. */
export function hasPlatformChange(order: dw.order.Order, entry: LedgerEntry): boolean {
    const status = platformStatusOf(order);
    return hasMoved(status, entry) || (status === 'REPLACED' && isEdited(order, entry)) || isHoldTouched(order);
}

/** Whether an order that can be followed has taken the place of this one, which may be long after the edit was seen. */
function isEdited(order: dw.order.Order, entry: LedgerEntry): boolean {
    return entry.custom.orderNo === order.orderNo && currentOrder(order) !== order;
}

function hasMoved(status: PlatformStatus, entry: LedgerEntry): boolean {
    return status !== (seenStatusOf(entry) || 'NEW');
}

type Reaction = (order: dw.order.Order, entry: LedgerEntry, changedAt: string, state: OrderState) => void;

const REACTIONS: { [change in PlatformChange]: Reaction } = {
    nothing: () => undefined,
    cancelled: (order, entry, changedAt) => {
        applyMessage(order, entry, message('CANCELLED', changedAt, order.cancelDescription || ''));
    },
    'cancelled-after-shipping': (order, entry) => {
        alertOfChange(order, entry, notice('alert.platform_cancelled'));
    },
    completed: (order, entry, changedAt) => {
        applyMessage(order, entry, message('Completed', changedAt, ''));
    },
    'completed-before-shipping': (order, entry) => {
        // An OMS that owns the status completes orders when it is done with them.
        if (ownsOrderStatus()) {
            alertOfChange(order, entry, notice('alert.platform_completed'));
        }
    },
    reopened: reopen,
    placed: (order, entry) => {
        enterFeed(order, entry);
        alertOfChange(order, entry, notice('alert.platform_placed'));
    },
    gone: (order, entry) => {
        alertOfChange(order, entry, notice('alert.platform_gone', [platformStatusOf(order)]));
    }
};

function message(status: OrderMessage['status'], occurredAt: string, reason: string): OrderMessage {
    const result = plainMessage('OPERATIONS', status, occurredAt);
    result.reason = reason;
    result.by = B2C_COMMERCE;
    return result;
}

/** TikTok and the OMS may know of the cancellation, so the reopened order is on hold until a person releases it. */
function reopen(order: dw.order.Order, entry: LedgerEntry, changedAt: string, state: OrderState): void {
    hold(order, entry, 'reopened');
    if (state.cancelledOnTikTokAt !== '') {
        alertOfChange(order, entry, notice('alert.reopened_cancelled'));
        return;
    }
    const change = { changes: reopenedState(state), occurredAt: changedAt, told: [] };
    changeState(order, entry, readOrder(order, entry), change);
    markFeedDue(entry);
    withdrawOmsCancellation(entry);
    alertOfChange(order, entry, notice('alert.reopened'));
}

function alertOfChange(order: dw.order.Order, entry: LedgerEntry, alert: Notice): void {
    addHistory(entry, 'OPERATIONS', notice('history.platform_status', [platformStatusOf(order)]), { outcome: 'done' });
    alertOperations(order, entry, alert);
}

function settleHold(order: dw.order.Order, entry: LedgerEntry): void {
    if (isHeldAndReady(order)) {
        keepFromExport(order);
    } else if (isConfirmedByHand(order)) {
        releaseHeld(order, entry, B2C_COMMERCE);
    }
}
