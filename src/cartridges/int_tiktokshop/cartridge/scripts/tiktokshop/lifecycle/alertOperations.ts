import { addAlert } from './store/ledger/alerts';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { logOf } from '../platform/log';
import { noticeText } from '../platform/noticeText';
import { storedNotice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { addNotice, lastNoticeOf } from './store/orderNotes';

/**
 * Alerts operations that a person has to look at an order: by a note on the order, in the log and in the next alert
 * mail. Needs a transaction.
 * @param alert - what happened, without personal data
 */
export function alertOperations(order: dw.order.Order, entry: LedgerEntry, alert: Notice): void {
    addNotice(order, alert);
    logOf('order').warn(order.orderNo + ': ' + noticeText(alert));
    addAlert(entry, alert);
}

/** Alerts operations unless our last note on the order tells the same. Needs a transaction. */
export function alertOperationsOnce(order: dw.order.Order, entry: LedgerEntry, alert: Notice): void {
    if (lastNoticeOf(order) !== storedNotice(alert)) {
        alertOperations(order, entry, alert);
    }
}
