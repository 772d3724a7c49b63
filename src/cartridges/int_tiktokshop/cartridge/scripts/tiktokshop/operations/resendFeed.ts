import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { eachOrderChangedSince } from '../lifecycle/store/orderSearch';
import { isUnproven } from '../lifecycle/store/ledger/ledgerEntry';
import { markFeedDue } from '../lifecycle/store/ledger/due/feedDue';
import { describeError, logOf } from '../platform/log';
import { inTransaction } from '../platform/transaction';

/**
 * Makes all orders that were changed since a time due for the order feed again, after TikTok has missed files. A file tells
 * the state of an order, so that telling it twice does no harm. Jobs only.
 * @returns how many, and the numbers of orders that could not be
 */
export function resendFeed(since: Date, isDry: boolean = false): { due: number; failed: string[] } {
    const result = { due: 0, failed: [] as string[] };
    eachOrderChangedSince(since, (order) => {
        try {
            const known = knownOrder(order.orderNo);
            if (known && !isUnproven(known.entry)) {
                if (!isDry) {
                    inTransaction(() => markFeedDue((knownOrder(order.orderNo) as KnownOrder).entry));
                }
                result.due += 1;
            }
        } catch (e) {
            result.failed.push(order.orderNo);
            logOf('feed').error(order.orderNo + ': not due again: ' + describeError(e));
        }
    });
    return result;
}
