import { unitsOf } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import { inventoryList, isOmnichannel } from '../../orders/store/stock';

/** Whether a script may change the stock: Omnichannel Inventory keeps its own. */
export function canReturnStock(): boolean {
    return !isOmnichannel();
}

/**
 * Puts units into stock. Sets the allocation to what is in stock and the units: the platform has no other call. It ends
 * reservations of the product, so call it in a job only. Needs a transaction.
 * @returns units of products that the list counts; what it does not count is left out
 */
export function returnStock(units: Units): Units {
    const list = inventoryList();
    const returned: Units = {};
    Object.keys(units).forEach((productId) => {
        const record = list && list.getRecord(productId);
        if (record && !record.perpetual) {
            record.setAllocation(record.stockLevel.value + unitsOf(units, productId));
            returned[productId] = unitsOf(units, productId);
        }
    });
    return returned;
}
