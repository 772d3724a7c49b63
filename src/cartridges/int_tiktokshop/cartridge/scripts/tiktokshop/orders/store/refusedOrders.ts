import { getRecord, storeRecord } from '../../platform/storedValues';
import { getEntry } from '../../lifecycle/store/ledger/findEntry';
import { describeError, logOf } from '../../platform/log';
import { inTransaction } from '../../platform/transaction';

const NAME = 'refused';
/** Refused orders kept; so many at once have one cause. */
const KEPT = 50;

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

function kept(): RefusedOrder[] {
    return getRecord<RefusedOrder[]>(NAME, []);
}
