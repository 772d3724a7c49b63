import { describeError, logOf } from '../platform/log';
import { noticeText } from '../platform/noticeText';
import { notice } from '../platform/rules/notice';
import { inTransaction } from '../platform/transaction';
import { alertOperations } from './alertOperations';
import { holdNotice } from './rules/holdNotice';
import { openHold } from './rules/orderState';
import { addMail } from './store/ledger/alerts';
import { markCountDue } from './store/ledger/due/countDue';
import { dueForHoldAlert, endHoldDeadline } from './store/ledger/holdDeadline';
import { findEntry } from './store/ledger/findEntry';
import { getState } from './store/orderState';
import { orderOf } from './store/orders';
import { holdHours } from '../platform/settings';

/** Alerts operations, once, of each order that is held for longer than the merchant allows. */
export function alertLongHolds(limit: number): void {
    dueForHoldAlert(limit).forEach((externalOrderId) => {
        try {
            inTransaction(() => alertOfHold(externalOrderId));
        } catch (e) {
            logOf('order').error('order ' + externalOrderId + ', alert of its hold: ' + describeError(e));
        }
    });
}

function alertOfHold(externalOrderId: string): void {
    const entry = findEntry(externalOrderId);
    if (!entry) {
        return;
    }
    endHoldDeadline(entry);
    const order = orderOf(entry);
    if (!order) {
        // Order retention deletes orders that are CREATED, and there is nothing to write a note to.
        const alert = notice('alert.held_order_gone');
        logOf('order').error((entry.custom.orderNo || '') + ': ' + noticeText(alert));
        addMail(entry, alert);
        markCountDue(entry);
        return;
    }
    const state = getState(order, entry);
    if (openHold(state) !== '') {
        alertOperations(order, entry, notice('alert.held_long', [holdHours(), holdNotice(state.holdReason)]));
    }
}
