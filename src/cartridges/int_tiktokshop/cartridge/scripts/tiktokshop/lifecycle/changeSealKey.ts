import { describeError, logOf } from '../platform/log';
import { inTransaction } from '../platform/transaction';
import { resealOrder } from './store/orderSeal';
import { eachOrderChangedSince } from './store/orderSearch';
import { beginKeyChange, endKeyChange } from './store/sealKey';

/** The result of a change of the key. */
export interface KeyChange {
    sealed: number;
    /** Numbers of orders that still have the seal of the previous key. The cartridge keeps accepting that key for them. */
    failed: string[];
}

/**
 * Changes the key of the seals, and seals every order anew. Until all have new ones, both keys count, so that no
 * message is lost. A run after a stopped one continues with the same key. Jobs only.
 */
export function changeSealKey(): KeyChange {
    inTransaction(beginKeyChange);
    const change: KeyChange = { sealed: 0, failed: [] };
    eachOrderChangedSince(new Date(0), (order) => {
        try {
            inTransaction(() => resealOrder(order));
            change.sealed += 1;
        } catch (e) {
            change.failed.push(order.orderNo);
            logOf('order').error(order.orderNo + ': not sealed anew: ' + describeError(e));
        }
    });
    if (change.failed.length === 0) {
        inTransaction(endKeyChange);
    }
    return change;
}
