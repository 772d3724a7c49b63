import type { OrderMessage } from '../oms/rules/orderEvent';
import type { OrderState } from './rules/orderState';
import { platformChange, reopenedState } from './rules/platformChange';
import type { PlatformChange } from './rules/platformChange';
import { addHistory } from './store/history';
import { hold, isConfirmedByHand, isHeldAndReady, keepFromExport } from './store/hold';
import { findEntry, markFeedDue, rememberCancellationUndo } from './store/ledger';
import type { LedgerEntry } from './store/ledger';
import { readState, writeState } from './store/orderState';
import { patchedStatus } from '../patches/store/patchedStatus';
import { platformStatusOf, rememberPlatformStatus, seenStatusOf } from './store/platformStatus';
import { ownsOrderStatus } from '../platform/settings';
import { inTransaction } from '../platform/transaction';
import { alertOperations } from './alertOperations';
import { applyMessage } from './applyMessage';
import { releaseHeld } from './releaseHeld';

/** Who it was: Business Manager, customer service, an import, an API. The order does not say. */
const SOMEBODY = 'B2C Commerce';

/**
 * Notices what somebody has done to an order in B2C Commerce itself, and draws the conclusions: a cancellation is the
 * seller's; what cannot follow is shown; a hold ends by a confirmation, and by nothing else. Needs a transaction.
 * @param changedAt - when it was done at the latest, ISO 8601 UTC
 * @returns whether anything was changed
 */
export function noticePlatformChange(order: dw.order.Order, entry: LedgerEntry, changedAt: string): boolean {
    if (!isNews(order, entry)) {
        return false;
    }
    const state = readState(order, entry);
    const change = isMoved(order, entry) ? platformChange(seenStatusOf(entry), state) : 'nothing';
    rememberPlatformStatus(order, entry);
    if (platformStatusOf(order) !== 'CANCELLED') {
        rememberCancellationUndo(entry, '');
    }
    CONCLUSIONS[change](order, entry, changedAt, state);
    settleHold(order, entry);
    return true;
}

/** The same in a transaction of its own, before anything else is done with the order. */
export function noticeFirst(order: dw.order.Order, entry: LedgerEntry): void {
    if (isNews(order, entry)) {
        const externalOrderId = entry.custom.externalOrderId;
        inTransaction(() =>
            noticePlatformChange(order, findEntry(externalOrderId) as LedgerEntry, order.lastModified.toISOString())
        );
    }
}

/** Whether the order says something that was not applied: of its own status, or patched where no hook tells. */
export function isBehind(order: dw.order.Order, entry: LedgerEntry): boolean {
    return isNews(order, entry) || patchedStatus(order, entry) !== null;
}

function isNews(order: dw.order.Order, entry: LedgerEntry): boolean {
    return isMoved(order, entry) || isHeldAndReady(order) || isConfirmedByHand(order);
}

function isMoved(order: dw.order.Order, entry: LedgerEntry): boolean {
    return platformStatusOf(order) !== (seenStatusOf(entry) || 'NEW');
}

type Conclusion = (order: dw.order.Order, entry: LedgerEntry, changedAt: string, state: OrderState) => void;

const CONCLUSIONS: { [change in PlatformChange]: Conclusion } = {
    nothing: () => undefined,
    cancelled: (order, entry, changedAt) => {
        applyMessage(order, entry, message('CANCELLED', changedAt, order.cancelDescription || ''));
    },
    'cancelled-after-shipping': (order, entry) => {
        show(
            order,
            entry,
            'Cancelled in B2C Commerce after units had left: TikTok is not told, and nothing more of it is taken as shipped'
        );
    },
    completed: (order, entry, changedAt) => {
        applyMessage(order, entry, message('Completed', changedAt, ''));
    },
    'completed-before-shipping': (order, entry) => {
        // Where an OMS owns the status, that is its way of saying that it is done.
        if (ownsOrderStatus()) {
            show(order, entry, 'Completed in B2C Commerce, but not all of it has shipped as far as is known here');
        }
    },
    reopened: reopen,
    gone: (order, entry) => {
        show(
            order,
            entry,
            'The order is ' + platformStatusOf(order) + ' in B2C Commerce: nothing of it is taken as shipped'
        );
    }
};

function message(status: OrderMessage['status'], occurredAt: string, reason: string): OrderMessage {
    return {
        eventId: '',
        status: status,
        occurredAt: occurredAt,
        packages: [],
        cancelledItems: null,
        reason: reason,
        initiator: 'OPERATIONS',
        by: SOMEBODY
    };
}

/** TikTok and the OMS may know of the cancellation: the order lives, but nothing leaves until someone releases it. */
function reopen(order: dw.order.Order, entry: LedgerEntry, changedAt: string, state: OrderState): void {
    hold(order, 'reopened');
    if (state.cancelledOnTikTokAt !== '') {
        show(order, entry, 'Reopened in B2C Commerce, but TikTok has cancelled it: cancel it again');
        return;
    }
    writeState(order, entry, reopenedState(state), changedAt);
    markFeedDue(entry);
    show(order, entry, 'Reopened in B2C Commerce: release it only if it is not cancelled on TikTok, and tell the OMS');
}

function show(order: dw.order.Order, entry: LedgerEntry, text: string): void {
    addHistory(entry, 'OPERATIONS', platformStatusOf(order) + ' (' + SOMEBODY + ')', { outcome: 'done' });
    alertOperations(order, entry, text);
}

function settleHold(order: dw.order.Order, entry: LedgerEntry): void {
    if (isHeldAndReady(order)) {
        keepFromExport(order);
    } else if (isConfirmedByHand(order)) {
        releaseHeld(order, entry, SOMEBODY);
    }
}
