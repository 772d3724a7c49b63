import { DAY } from '../../platform/rules/durations';
import { getRecord, storeRecord } from '../../platform/storedValues';
import { getEntry } from '../../lifecycle/store/ledger/findEntry';
import { describeError, logOf } from '../../platform/log';
import { fromNow } from '../../platform/clock';
import { inTransaction } from '../../platform/transaction';

const NAME = 'refused';
/** Refused orders kept; so many at once have one cause. */
const KEPT = 50;
/** TikTok has cancelled an order long before, if it never arrived. */
const KEPT_FOR = 90 * DAY;

/** An order that TikTok has posted and that could not be created. */
export interface RefusedOrder {
    externalOrderId: string;
    /** When it was last refused, ISO 8601 UTC. */
    at: string;
    /** The code in the answer to TikTok. */
    code: string;
    /** The field that is wrong; empty when no field is. */
    path: string;
}

/** Records a refused order. Never throws: a failure is logged, and the answer to TikTok does not depend on it. */
export function storeRefusedOrder(order: RefusedOrder): void {
    try {
        inTransaction(() => {
            const others = kept().filter((other) => other.externalOrderId !== order.externalOrderId);
            storeRecord(NAME, others.concat([order]).slice(-KEPT));
        });
    } catch (e) {
        logOf('create').warn('order ' + order.externalOrderId + ' was refused: ' + describeError(e));
    }
}

/** Refused orders that were not created since, oldest first. */
export function refusedOrders(): RefusedOrder[] {
    return kept().filter((order) => getEntry(order.externalOrderId) === null);
}

/** Why an order was last refused; empty for one that was not, or that came since. */
export function refusalOf(externalOrderId: string): string {
    const found = kept().filter((order) => order.externalOrderId === externalOrderId)[0];
    return found ? found.code : '';
}

/** Forgets a refused order. Needs a transaction. */
export function forgetRefusedOrder(externalOrderId: string): void {
    const others = kept().filter((order) => order.externalOrderId !== externalOrderId);
    if (others.length < kept().length) {
        storeRecord(NAME, others);
    }
}

function kept(): RefusedOrder[] {
    const oldest = fromNow(-KEPT_FOR).toISOString();
    return getRecord<RefusedOrder[]>(NAME, []).filter((order) => order.at >= oldest);
}
