import { withoutBuyer } from './rules/withoutBuyer';
import { returnsOfOrder, storeTold, toldOf } from './store/returnObject';

/** Whether something is still to happen with a return of an order. */
export function hasOpenReturn(externalOrderId: string): boolean {
    return returnsOfOrder(externalOrderId).some((object) => object.custom.isOpen === true);
}

/**
 * Erases from the returns of an order what leads to the buyer. What was returned, received and paid back stays.
 * `applyReturn` keeps it out of what TikTok tells later. Needs a transaction.
 */
export function eraseReturns(externalOrderId: string): void {
    returnsOfOrder(externalOrderId).forEach((object) => {
        const told = toldOf(object);
        if (told) {
            storeTold(object, withoutBuyer(told));
        }
    });
}
