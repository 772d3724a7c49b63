import { isoNow } from '../../platform/clock';
import { getRecord, storeRecord } from '../../platform/storedValues';
import { describeError, logOf } from '../../platform/log';
import { inTransaction } from '../../platform/transaction';

const NAME = 'foreign';
/** Order numbers kept to recognise an order; beyond that an order may count twice. */
const KEPT = 500;

/** Orders that claim to be TikTok's and are not. */
export interface ForeignOrders {
    /** How many there were. */
    count: number;
    /** When the last one was noticed, ISO 8601 UTC; empty for never. */
    at: string;
    /** Numbers of the latest. */
    orderNos: string[];
}

/** The foreign orders noticed so far. */
export function foreignOrders(): ForeignOrders {
    return getRecord<ForeignOrders>(NAME, { count: 0, at: '', orderNos: [] });
}

/**
 * Records foreign orders for operations, all in one custom object. Never throws: a failure is logged, and the caller
 * continues. Runs in transactions of its own, so never call it within one.
 */
export function recordForeignOrders(orderNos: string[]): void {
    const isNew = (orderNo: string): boolean => foreignOrders().orderNos.indexOf(orderNo) < 0;
    if (!orderNos.some(isNew)) {
        return;
    }
    try {
        inTransaction(() => {
            const known = foreignOrders();
            const added = orderNos.filter((orderNo) => known.orderNos.indexOf(orderNo) < 0);
            storeRecord(NAME, {
                count: known.count + added.length,
                at: isoNow(),
                orderNos: known.orderNos.concat(added).slice(-KEPT)
            });
        });
    } catch (e) {
        logOf('order').warn('orders that are not of TikTok: ' + orderNos.join(', ') + ': ' + describeError(e));
    }
}
