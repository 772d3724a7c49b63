import { isoNow } from '../../platform/clock';
import { readFigures, writeFigures } from '../../platform/figures';
import { describeError, logOf } from '../../platform/log';
import { inTransaction } from '../../platform/transaction';

const NAME = 'foreign';
/** Orders that are recognised when they are found again; more than that at once may count twice. */
const KEPT = 500;

/** Orders that said that they were TikTok's, and are not. */
export interface ForeignOrders {
    /** How many there were. */
    count: number;
    /** When the last one was noticed, ISO 8601 UTC; empty for never. */
    at: string;
    /** Numbers of the latest. */
    orderNos: string[];
}

/** What was noticed until now. */
export function foreignOrders(): ForeignOrders {
    return readFigures<ForeignOrders>(NAME, { count: 0, at: '', orderNos: [] });
}

/**
 * Remembers orders for operations, in one object for all of them. What is going on must not fail because this did: then
 * it is logged only. Never inside the transaction of somebody else's request.
 */
export function rememberForeign(orderNos: string[]): void {
    const isNew = (orderNo: string): boolean => foreignOrders().orderNos.indexOf(orderNo) < 0;
    if (!orderNos.some(isNew)) {
        return;
    }
    try {
        inTransaction(() => {
            const known = foreignOrders();
            const added = orderNos.filter((orderNo) => known.orderNos.indexOf(orderNo) < 0);
            writeFigures(NAME, {
                count: known.count + added.length,
                at: isoNow(),
                orderNos: known.orderNos.concat(added).slice(-KEPT)
            });
        });
    } catch (e) {
        logOf('order').warn('orders that are not of TikTok: ' + orderNos.join(', ') + ': ' + describeError(e));
    }
}
