import { withLedgerEntry } from '../identity/knownOrder';
import { fromNow } from '../platform/clock';
import { describeError, logOf } from '../platform/log';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { addOrder, daysOfMonth, monthBefore } from './rules/monthFigures';
import type { ShopMonth } from './rules/monthFigures';
import { eachOrderCreated, figuresOf } from './store/monthOrders';
import { daysBetween, siteDay } from '../platform/siteDay';

/** The figures of one month. */
export interface MonthFigures {
    shops: ShopMonth[];
}

/** The outcome of summing up a month. */
export interface SummedMonth {
    orders: number;
    /** Orders that could not be read; the log says why. */
    failed: number;
}

/** Months before the present one whose figures are shown. */
const MONTHS = 12;

/**
 * Sums up the orders that were created in a month, in the site's time zone, by shop and currency. Reads every order, so
 * it runs in a job only. The figures replace an earlier run's.
 * @param month - for example `2026-11`
 */
export function sumMonth(month: string): SummedMonth {
    const days = daysOfMonth(month);
    const made = daysBetween(days.first, days.last);
    const figures: MonthFigures = { shops: [] };
    const summed: SummedMonth = { orders: 0, failed: 0 };
    const visit = (order: dw.order.Order): void => {
        try {
            summed.orders += addKnown(figures.shops, order) ? 1 : 0;
        } catch (e) {
            summed.failed += 1;
            logOf('month').warn('Order ' + order.orderNo + ' is missing in ' + month + ': ' + describeError(e));
        }
    };
    if (made) {
        eachOrderCreated(made, visit);
    }
    inTransaction(() => storeRecord(keyOf(month), figures));
    return summed;
}

/**
 * Adds an order, if it is TikTok's, also while it is held and not placed.
 * The channel alone proves nothing: any client can write it.
 */
function addKnown(shops: ShopMonth[], order: dw.order.Order): boolean {
    const known = withLedgerEntry(order);
    if (known) {
        addOrder(shops, figuresOf(known.order, known.entry));
    }
    return known !== null;
}

/** The figures of a month; null before they were summed up. */
export function getMonth(month: string): MonthFigures | null {
    return getRecord<MonthFigures | null>(keyOf(month), null);
}

/** The months that have figures, the latest first. */
export function listMonths(): string[] {
    const months: string[] = [];
    for (let back = 0; back <= MONTHS; back += 1) {
        const month = monthBefore(presentMonth(), back);
        if (getMonth(month)) {
            months.push(month);
        }
    }
    return months;
}

/** The month that has ended last, in the site's time zone. */
export function lastMonth(): string {
    return monthBefore(presentMonth(), 1);
}

function presentMonth(): string {
    return siteDay(fromNow(0)).substring(0, 7);
}

function keyOf(month: string): string {
    return 'month-' + month;
}
