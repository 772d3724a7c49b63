import { addCount, dayCounted, namesCounted } from './rules/orderCounts';
import type { Counts } from './rules/orderCounts';
import { readFigures, writeFigures } from '../platform/figures';
import { dueForCount, findAnyEntry } from '../lifecycle/store/ledger';
import { describeError, logOf } from '../platform/log';
import { countsNowAs } from './store/orderCount';
import { getOrder } from '../lifecycle/store/orders';
import { inTransaction } from '../platform/transaction';

/** Orders that are counted in one transaction, so that the counts are written once for all of them. */
const BATCH = 100;
/** What operations want to see orders of, not only how many there are. */
const NAMED = ['held', 'cancelled-after-shipping'];
/** TikTok ids that are kept of each of those. */
const KEPT_IDS = 50;

/** All orders there are. */
export interface TotalFigures {
    counts: Counts;
    /** TikTok ids of the latest orders by name. */
    ids: { [name: string]: string[] };
}

/** Orders made on one day. */
export function countsOfDay(day: string): Counts {
    return readFigures<Counts>('day-' + day, {});
}

/** All orders, whenever they were made. */
export function totalFigures(): TotalFigures {
    return readFigures<TotalFigures>('total', { counts: {}, ids: {} });
}

/**
 * Counts again what has changed. The order remembers what it counts as in the transaction that counts it, so it counts
 * once, whatever breaks on the way.
 * @param limit - orders in one run; the next run goes on
 */
export function countOrders(limit: number): void {
    const due = dueForCount(limit);
    for (let from = 0; from < due.length; from += BATCH) {
        const some = due.slice(from, from + BATCH);
        try {
            inTransaction(() => countSome(some));
        } catch (e) {
            logOf('count').warn('orders are counted in the next run: ' + describeError(e));
        }
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
            NAMED.forEach((name) => rename(total, name, externalOrderId, change.now));
        }
    });
    Object.keys(days).forEach((day) => writeFigures('day-' + day, days[day] as Counts));
    writeFigures('total', total);
}

/** @returns what the order counted as and what it counts as now; null when that is the same */
function countOne(externalOrderId: string): { before: string; now: string } | null {
    const entry = findAnyEntry(externalOrderId);
    if (!entry) {
        return null;
    }
    entry.custom.countDue = false;
    const order = getOrder(entry.custom.orderNo || '');
    const before = entry.custom.countedAs || '';
    const now = order ? countsNowAs(order, entry) : before;
    if (now === before) {
        return null;
    }
    entry.custom.countedAs = now;
    return { before: before, now: now };
}

function rename(total: TotalFigures, name: string, externalOrderId: string, counted: string): void {
    const others = (total.ids[name] || []).filter((id) => id !== externalOrderId);
    const isOne = namesCounted(counted).indexOf(name) >= 0;
    total.ids[name] = (isOne ? others.concat([externalOrderId]) : others).slice(-KEPT_IDS);
}
