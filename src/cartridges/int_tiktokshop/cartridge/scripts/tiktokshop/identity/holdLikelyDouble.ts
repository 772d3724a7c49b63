import { isLikelyDouble } from './rules/isLikelyDouble';
import { contentOf } from './store/orderContent';
import { claimedIdsOf, isPaidAtTikTok } from './store/orderIdentity';
import { alertOperations } from '../lifecycle/alertOperations';
import { awaitsShipment } from '../lifecycle/rules/orderStatus';
import { addHistory } from '../lifecycle/store/history';
import { hold } from '../lifecycle/store/hold';
import { markCountDue } from '../lifecycle/store/ledger/due/countDue';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { likelyDoubleOf, rememberLikelyDouble } from '../lifecycle/store/ledger/likelyDouble';
import { getState } from '../lifecycle/store/orderState';
import { orderOf } from '../lifecycle/store/orders';
import { notice } from '../platform/rules/notice';

/** Reason of a hold: another order with the same TikTok id, goods and total exists. */
export const LIKELY_DOUBLE = 'likely_double';

/**
 * Holds the TikTok order whose id another order carries too, if both are probably one order of a buyer. CreateExternalOrder
 * does so itself where it may read the other one. Holds an order once: after its release it goes its way. Needs a
 * transaction, and a job, which may read the orders of all sessions.
 * @param other - an order that is not TikTok's as far as is known
 */
export function holdLikelyDouble(other: dw.order.Order): void {
    const entry = findEntry(claimedIdsOf(other)[0] || '');
    const order = orderOf(entry);
    if (!entry || !order || likelyDoubleOf(entry) !== '' || !isPaidAtTikTok(other)) {
        return;
    }
    if (isLikelyDouble(contentOf(order), contentOf(other))) {
        if (awaitsShipment(getState(order, entry).status)) {
            hold(order, entry, LIKELY_DOUBLE);
            markCountDue(entry);
        }
        addHistory(entry, 'CARTRIDGE', notice('history.likely_double'), {
            outcome: 'held',
            code: LIKELY_DOUBLE
        });
        recordLikelyDouble(order, entry, other.orderNo);
    }
}

/** Alerts operations that two orders are probably one. Needs a transaction. */
export function recordLikelyDouble(order: dw.order.Order, entry: LedgerEntry, otherNo: string): void {
    rememberLikelyDouble(entry, otherNo);
    alertOperations(order, entry, notice('alert.likely_double', [otherNo]));
}
