import { tiktokOrdersChanged } from '../lifecycle/store/orderSearch';
import type { FoundOrder } from '../lifecycle/store/orderSearch';
import { DAY } from '../platform/rules/durations';
import { fromNow, utcToday } from '../platform/clock';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';

const NAME = 'adoptBacklog';
/** How far back orders are adopted that were here before the cartridge. Older ones are adopted with their next message. */
const FIRST_LOOK = 90 * DAY;
/** Orders that are adopted in a day: each takes one of the 400,000 custom objects that an instance holds. */
const PER_DAY = 5000;

/** Orders that were here before the first sweep, by the time of their last change. */
interface Backlog {
    /** ISO 8601 UTC; empty once all were looked at. */
    from: string;
    until: string;
    /** The present day, and how many were adopted in it. */
    day: string;
    adopted: number;
}

/** Leaves the orders that were last changed before a time to `adoptBacklog`. Runs in a transaction of its own. */
export function beginBacklog(until: Date): void {
    const backlog: Backlog = {
        from: fromNow(-FIRST_LOOK).toISOString(),
        until: until.toISOString(),
        day: utcToday(),
        adopted: 0
    };
    inTransaction(() => storeRecord(NAME, backlog));
}

/**
 * Adopts orders of the backlog, oldest change first, a portion each day. One that has a message before its turn is
 * adopted with that.
 * @param adopt - returns whether the order was adopted
 */
export function adoptBacklog(adopt: (orderNo: string) => boolean): void {
    const backlog = getRecord<Backlog>(NAME, { from: '', until: '', day: '', adopted: 0 });
    if (backlog.from === '') {
        return;
    }
    let adopted = backlog.day === utcToday() ? backlog.adopted : 0;
    const found = tiktokOrdersChanged(new Date(backlog.from), new Date(backlog.until));
    // What has changed since, and the index does not know yet, is the sweep's.
    const orders = found.orders.filter((order) => order.changedAt < new Date(backlog.until));
    let next = found.hasMore ? afterAll(orders, backlog.from) : '';
    orders.every((order) => {
        if (adopted >= PER_DAY) {
            next = order.changedAt.toISOString();
            return false;
        }
        adopted += adopt(order.orderNo) ? 1 : 0;
        return true;
    });
    inTransaction(() => storeRecord(NAME, { from: next, until: backlog.until, day: utcToday(), adopted: adopted }));
}

/** Where as many orders as a search finds were changed in one moment, the rest waits for messages of theirs. */
function afterAll(orders: FoundOrder[], from: string): string {
    const last = orders.length > 0 ? (orders[orders.length - 1] as FoundOrder).changedAt : new Date(from);
    return last.toISOString() === from ? new Date(last.getTime() + 1).toISOString() : last.toISOString();
}
