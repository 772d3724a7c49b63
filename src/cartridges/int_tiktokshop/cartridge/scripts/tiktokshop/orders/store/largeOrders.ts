import { awaitsShipment, statusOf } from '../../lifecycle/rules/orderStatus';
import { getOrder } from '../../lifecycle/store/orders';
import { getRecord, storeRecord } from '../../platform/storedValues';

const NAME = 'largeOrders';
/** Numbers kept; so many at once have one cause. */
const KEPT = 50;
/** Items and adjustments that Salesforce Order Management takes. Source: Salesforce doc "Order Management limits". */
const MOST_ITEMS = 200;

/** How many items and adjustments an order has where they are too many for Salesforce Order Management; otherwise 0. */
export function excessiveItems(order: dw.order.Order): number {
    const items = countItems(order);
    return items > MOST_ITEMS ? items : 0;
}

/** Products with options and parts of bundles, the one shipping cost, and the adjustments of products and order. */
function countItems(order: dw.order.Order): number {
    const products = order.allProductLineItems.iterator();
    let items = 1 + order.priceAdjustments.length;
    while (products.hasNext()) {
        items += 1 + products.next().priceAdjustments.length;
    }
    return items;
}

/** Remembers a large order for the safeguards. Needs a transaction. */
export function rememberLargeOrder(orderNo: string): void {
    storeRecord(NAME, kept().concat([orderNo]).slice(-KEPT));
}

/** Numbers of large orders that have neither shipped nor been cancelled, oldest first. */
export function largeOrders(): string[] {
    return kept().filter((orderNo) => {
        const order = getOrder(orderNo);
        const status = order ? statusOf(order.custom.externalOrderStatus || '') : null;
        return status !== null && awaitsShipment(status);
    });
}

function kept(): string[] {
    return getRecord<string[]>(NAME, []);
}
