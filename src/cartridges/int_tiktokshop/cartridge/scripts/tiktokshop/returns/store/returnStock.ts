import { unitsOf } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import { inventoryList, isOmnichannel } from '../../orders/store/stock';

/** Whether a script may change the stock: Omnichannel Inventory keeps its own. */
export function canReturnStock(): boolean {
    return !isOmnichannel();
}

/** The inventory list from which an order took a product; empty for the site's own. */
function listOf(order: dw.order.Order, productId: string): string {
    const lines = order.productLineItems.iterator();
    while (lines.hasNext()) {
        const line = lines.next();
        if (line.productID === productId && line.custom.oversold !== true && line.productInventoryListID) {
            return line.productInventoryListID;
        }
    }
    return '';
}

/**
 * Puts units of an order into stock. Sets the allocation to what is in stock and the units: the platform has no other call. It ends
 * reservations of the product, so call it in a job only. Needs a transaction.
 * @returns units of products that the list counts; what it does not count is left out
 */
export function returnStock(order: dw.order.Order, units: Units): Units {
    const returned: Units = {};
    Object.keys(units).forEach((productId) => {
        const list = inventoryList(listOf(order, productId));
        const record = list && list.getRecord(productId);
        if (record && !record.perpetual) {
            record.setAllocation(record.stockLevel.value + unitsOf(units, productId));
            returned[productId] = unitsOf(units, productId);
        }
    });
    return returned;
}
