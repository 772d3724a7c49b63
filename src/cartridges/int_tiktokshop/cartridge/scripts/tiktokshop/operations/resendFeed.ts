import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { eachOrderChangedSince } from '../lifecycle/store/orderSearch';
import { isUnproven } from '../lifecycle/store/ledger/ledgerEntry';
import { markFeedDue } from '../lifecycle/store/ledger/due/feedDue';
import { describeError, logOf } from '../platform/log';
import { inTransaction } from '../platform/transaction';

/** Orders that a feed is to tell again. */
export interface ResentOrders {
    due: number;
    /** Numbers of orders that cannot be told again. */
    failed: string[];
}

/**
 * Makes all orders that were changed since a time due for the order feed again, after TikTok has missed files. A file tells
 * the state of an order, so that telling it twice does no harm. Jobs only.
 */
export function resendFeed(since: Date): ResentOrders {
    return eachToResend(since, (orderNo) =>
        inTransaction(() => markFeedDue((knownOrder(orderNo) as KnownOrder).entry))
    );
}

/** Counts the orders that `resendFeed` would make due. */
export function planResending(since: Date): ResentOrders {
    return eachToResend(since, () => undefined);
}

function eachToResend(since: Date, run: (orderNo: string) => void): ResentOrders {
    const result: ResentOrders = { due: 0, failed: [] };
    eachOrderChangedSince(since, (order) => {
        try {
            const known = knownOrder(order.orderNo);
            if (known && !isUnproven(known.entry)) {
                run(order.orderNo);
                result.due += 1;
            }
        } catch (e) {
            result.failed.push(order.orderNo);
            logOf('feed').error(order.orderNo + ': not due again: ' + describeError(e));
        }
    });
    return result;
}
