import type { LineFacts, OrderedLine } from '../rules/lineFacts';
import { unitsOf } from '../rules/units';
import type { Units } from '../rules/units';

/** Units of an order by product. */
export function orderedUnits(order: dw.order.Order): Units {
    const units: Units = {};
    linesOf(order).forEach((line) => {
        units[line.productID] = unitsOf(units, line.productID) + line.quantityValue;
    });
    return units;
}

/** The lines of an order with their quantities. */
export function orderedLines(order: dw.order.Order): OrderedLine[] {
    return linesOf(order).map((line) => ({ productId: line.productID, quantity: line.quantityValue }));
}

/**
 * Writes status, cancelled quantity, carrier and tracking number to each line. Needs a transaction.
 * @param facts - of all lines, in their sequence
 */
export function writeLines(order: dw.order.Order, facts: LineFacts[]): void {
    linesOf(order).forEach((line, index) => {
        const fact = facts[index] as LineFacts;
        line.custom.externalLineItemStatus = fact.status;
        if (fact.cancelled > 0 || line.custom.quantityCanceled) {
            line.custom.quantityCanceled = fact.cancelled;
        }
        line.custom.carrier = fact.carrier || null;
        line.custom.trackingNumber = fact.trackingNumber || null;
    });
}

/** The product lines of an order as an array. */
export function linesOf(order: dw.order.Order): dw.order.ProductLineItem[] {
    const lines: dw.order.ProductLineItem[] = [];
    const all = order.productLineItems.iterator();
    while (all.hasNext()) {
        lines.push(all.next());
    }
    return lines;
}
