import { addAlert } from './store/ledger/alerts';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { logOf } from '../platform/log';
import { noticeText } from '../platform/noticeText';
import { storedNotice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { addNotice, lastNoticesOf } from './store/orderNotes';

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

/** How many things may be told of one state of an order: it was refused, is over, has cancelled units, has left. */
const TOLD_TOGETHER = 4;

/**
 * Alerts operations of what is found again each time that the order is read, unless one of our last notes on the order tells the
 * same. Needs a transaction.
 */
export function alertOperationsOnce(order: dw.order.Order, entry: LedgerEntry, alert: Notice): void {
    if (lastNoticesOf(order, TOLD_TOGETHER).indexOf(storedNotice(alert)) < 0) {
        alertOperations(order, entry, alert);
    }
}
