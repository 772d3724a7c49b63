import type { TikTokOrder } from '../../../openapi/rules/tiktokOrder';
import { fromNow, now } from '../../../platform/clock';
import { HOUR } from '../../../platform/rules/durations';
import { storedJson } from '../../../platform/json';
import { reporter } from '../../../platform/settings';
import { reporterOf } from '../../../platform/shopSettings';
import { kindsOf } from '../../rules/tiktok/orderKinds';
import type { OrderKind } from '../../rules/tiktok/orderKinds';
import { readPayment } from '../../rules/tiktok/tiktokPayment';
import type { TikTokPayment } from '../../rules/tiktok/tiktokPayment';
import { rememberCombineGroup } from '../combineGroup';
import { writePayers } from '../orderDiscounts';
import { markCountDue } from './due/countDue';
import { endFeedDue, hasFeedTold, markFeedDueByReporter } from './due/feedDue';
import { endReportDue, markMovedDue } from './due/reportDue';
import { reportTaskId } from '../../../tasks/rules/taskIds';
import { findTask } from '../../../tasks/store/tasks';
import type { LedgerEntry } from './ledgerEntry';

/**
 * Remembers which shop sold the order; the shop decides who reports it, also what has shipped or was cancelled before. Needs a
 * transaction.
 */
export function rememberShop(entry: LedgerEntry, shopId: string): void {
    if (entry.custom.shopId !== shopId) {
        entry.custom.shopId = shopId;
        markCountDue(entry);
        // Another may have seemed to be the reporter until now.
        if (isOmsOfShop(shopId)) {
            endReportDue(entry);
            endFeedDue(entry);
        } else if (!isToldOf(entry)) {
            markMovedDue(entry);
        }
    }
    markFeedDueByReporter(entry);
}

/** Whether the OMS has told TikTok of the orders of a shop from the beginning, in place of the reporter of the site. */
function isOmsOfShop(shopId: string): boolean {
    return reporterOf(shopId) === 'oms' && reporter() !== 'oms';
}

/** What the feed has told before needs no report, and a report that has begun decides by itself when it is tried again. */
function isToldOf(entry: LedgerEntry): boolean {
    return hasFeedTold(entry) || findTask(reportTaskId(entry.custom.externalOrderId)) !== null;
}

/** How exactly people see when an order was last read from TikTok: more often, that alone is not written. */
const READ_KNOWN_WITHIN = HOUR;

/**
 * Stores TikTok's present status and payment of the order, and on the order itself who paid what; only what is news, because
 * TikTok's lists and webhooks tell most of it several times. Needs a transaction.
 * @param order - null if there is none
 */
export function rememberTikTokOrder(entry: LedgerEntry, order: dw.order.Order | null, tiktokOrder: TikTokOrder): void {
    const hasNewKinds = write(entry, 'orderKinds', JSON.stringify(kindsOf(tiktokOrder)));
    if (hasNewKinds) {
        markCountDue(entry);
    }
    rememberCombineGroup(entry, tiktokOrder.auto_combine_group_id || '');
    const payment = readPayment(tiktokOrder.payment);
    const hasNewPayment = payment !== null && write(entry, 'tiktokPayment', JSON.stringify(payment));
    if (payment && order) {
        writePayers(order, payment);
    }
    const hasNewStatus = write(entry, 'tiktokStatus', tiktokOrder.status);
    if (hasNewKinds || hasNewPayment || hasNewStatus || !wasReadLately(entry)) {
        entry.custom.tiktokReadAt = now();
    }
}

/** @returns whether the value is news; no kinds are none */
function write(entry: LedgerEntry, name: 'orderKinds' | 'tiktokPayment' | 'tiktokStatus', value: string): boolean {
    const isNews = (entry.custom[name] || '[]') !== value;
    if (isNews) {
        entry.custom[name] = value;
    }
    return isNews;
}

/** A time that is still to come was noted when the clock was ahead. */
function wasReadLately(entry: LedgerEntry): boolean {
    const last = entry.custom.tiktokReadAt;
    return last !== null && last <= now() && last > fromNow(-READ_KNOWN_WITHIN);
}

/** TikTok's amounts of the order as last read; null if they never were. */
export function paymentOf(entry: LedgerEntry): TikTokPayment | null {
    const payment = storedJson<TikTokPayment | null>(entry.custom.tiktokPayment, null);
    if (payment) {
        // A release before this one kept none of these.
        payment.cofundedDiscount = payment.cofundedDiscount || 0;
        payment.tax = payment.tax || 0;
        payment.fees = payment.fees || 0;
        payment.paymentDiscount = payment.paymentDiscount || 0;
    }
    return payment;
}

/** What the order is beside a plain sale, as last read. */
export function orderKindsOf(entry: LedgerEntry): OrderKind[] {
    return storedJson<OrderKind[]>(entry.custom.orderKinds, []);
}
