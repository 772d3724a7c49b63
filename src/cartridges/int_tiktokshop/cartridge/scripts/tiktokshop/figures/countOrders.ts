import { MEASURES, countName } from '../lifecycle/rules/counts/measures';
import { addCount, countedOnceDeleted, dayCounted, namesCounted } from '../lifecycle/rules/counts/orderCounts';
import type { Counts } from '../lifecycle/rules/counts/orderCounts';
import { getRecord, getValue, removeValue, storeRecord } from '../platform/storedValues';
import { lastSiteDays } from '../platform/siteDay';
import { dueForCount } from '../lifecycle/store/ledger/due/countDue';
import { liveEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { describeError, logOf } from '../platform/log';
import { countsNowAs } from '../lifecycle/store/countsNowAs';
import { orderOf } from '../lifecycle/store/orders';
import { inTransaction } from '../platform/transaction';
import { portionsOf, unique } from '../platform/rules/lists';

/** Orders counted in one transaction, which writes the counts once for all of them. */
const BATCH = 100;
/** Days whose counts are kept: the overview shows fourteen. */
const KEPT_DAYS = 30;
/** Days before those that are looked at, to remove their counts. */
const FORGOTTEN_DAYS = 14;
/** Counts that also keep the ids of their orders, to list them. */
const NAMED = ['held', 'cancelled-after-shipping'];
/** TikTok ids kept for each of these counts. */
const KEPT_IDS = 50;
/** TikTok ids kept of each shop for orders at fault in a measure of TikTok. */
const KEPT_FAULTS = 200;

/** Counts of all orders. */
export interface TotalFigures {
    counts: Counts;
    /** TikTok ids of the latest orders, by the name of the count. */
    ids: { [name: string]: string[] };
}

/** Counts of the orders created on one day, for example `2026-11-28`. */
export function countsOfDay(day: string): Counts {
    return getRecord<Counts>('day-' + day, {});
}

/** Counts of all orders. */
export function totalFigures(): TotalFigures {
    return getRecord<TotalFigures>('total', { counts: {}, ids: {} });
}

/**
 * Counts changed orders again. The transaction that counts an order also stores what it counts as, so every order
 * counts once, even after a failure.
 * @param limit - orders per run; the next run continues
 * @returns how many orders were due
 */
export function countOrders(limit: number): number {
    const due = dueForCount(limit);
    if (due.length > 0) {
        forgetOldDays();
    }
    portionsOf(due, BATCH).forEach((some) => {
        try {
            inTransaction(() => countSome(some));
        } catch (e) {
            logOf('count').warn('orders are counted in the next run: ' + describeError(e));
        }
    });
    return due.length;
}

/** Removes the counts of days that no page shows now. Jobs that stood still for longer leave some behind. */
function forgetOldDays(): void {
    const old = lastSiteDays(KEPT_DAYS + FORGOTTEN_DAYS).slice(0, FORGOTTEN_DAYS);
    const found = old.filter((day) => getValue('day-' + day) !== '');
    if (found.length > 0) {
        inTransaction(() => found.forEach((day) => removeValue('day-' + day)));
    }
}

function countSome(externalOrderIds: string[]): void {
    const days: { [day: string]: Counts } = {};
    const total = totalFigures();
    const move = (counted: string, by: 1 | -1): void => {
        const day = dayCounted(counted);
        days[day] = days[day] || countsOfDay(day);
        addCount(days[day], counted, by);
        addCount(total.counts, counted, by);
    };
    externalOrderIds.forEach((externalOrderId) => {
        const change = countOne(externalOrderId);
        if (change) {
            if (change.before !== '') {
                move(change.before, -1);
            }
            move(change.now, 1);
            NAMED.forEach((name) => keepNamed(total, { name: name, most: KEPT_IDS }, externalOrderId, change.now));
            faultsIn(change).forEach((name) =>
                keepNamed(total, { name: name, most: KEPT_FAULTS }, externalOrderId, change.now)
            );
        }
    });
    const kept = lastSiteDays(KEPT_DAYS);
    Object.keys(days)
        .filter((day) => kept.indexOf(day) >= 0)
        .forEach((day) => storeRecord('day-' + day, days[day] as Counts));
    storeRecord('total', total);
}

/** What an order counted as before, and counts as now. */
interface Recount {
    before: string;
    now: string;
}

/** The measures of shops in which the order is at fault, or was. */
function faultsIn(change: Recount): string[] {
    const faults = namesCounted(change.before)
        .concat(namesCounted(change.now))
        .filter((name) => MEASURES.some((measure) => name === countName(shopOf(name), measure)));
    return unique(faults);
}

function shopOf(name: string): string {
    return name.replace(/^@/, '').replace(/\/.*$/, '');
}

/** @returns null when the order counts as before */
function countOne(externalOrderId: string): Recount | null {
    const entry = liveEntry(externalOrderId);
    if (!entry) {
        return null;
    }
    entry.custom.countDue = false;
    const order = orderOf(entry);
    const before = entry.custom.countedAs || '';
    const now = order ? countsNowAs(order, entry) : countedOnceDeleted(before);
    if (now === before) {
        return null;
    }
    entry.custom.countedAs = now;
    return { before: before, now: now };
}

/** Keeps the id of an order under the name of a count while it counts there, up to a number of ids. */
function keepNamed(
    total: TotalFigures,
    { name, most }: { name: string; most: number },
    externalOrderId: string,
    counted: string
): void {
    const others = (total.ids[name] || []).filter((id) => id !== externalOrderId);
    const isOne = namesCounted(counted).indexOf(name) >= 0;
    total.ids[name] = (isOne ? others.concat([externalOrderId]) : others).slice(-most);
}
