import { minorUnitsOf } from '../../platform/amounts';
import type { LineFacts } from '../rules/lineFacts';
import type { OrderedLine } from '../rules/lineUnits';
import { productBehind } from '../rules/standIn';
import { unitsOf } from '../rules/units';
import type { Units } from '../rules/units';

/** Units of an order by product. */
export function orderedUnits(order: dw.order.Order): Units {
    const units: Units = {};
    linesOf(order).forEach((line) => {
        const productId = productBehind(line.productID);
        units[productId] = unitsOf(units, productId) + line.quantityValue;
    });
    return units;
}

/** The lines of an order with their quantities and prices. */
export function orderedLines(order: dw.order.Order): OrderedLine[] {
    return linesOf(order).map((line) => ({
        productId: productBehind(line.productID),
        quantity: line.quantityValue,
        amount: minorUnitsOf(line.adjustedPrice, order.currencyCode)
    }));
}

/**
 * Writes status, cancelled quantity, carrier and tracking number to each line. Needs a transaction.
 * @param facts - of all lines, in their sequence
 * @param before - what was written last: a line that says something else was changed by somebody, and stays; null to
 *     write every line
 */
export function writeLines(order: dw.order.Order, facts: LineFacts[], before: LineFacts[] | null): void {
    linesOf(order).forEach((line, index) => {
        const fact = facts[index] as LineFacts;
        if (before && isChangedLine(line, before[index] as LineFacts)) {
            return;
        }
        line.custom.externalLineItemStatus = fact.status;
        if (fact.cancelled > 0 || line.custom.quantityCanceled) {
            line.custom.quantityCanceled = fact.cancelled;
        }
        line.custom.carrier = fact.carrier || null;
        line.custom.trackingNumber = fact.trackingNumber || null;
    });
}

/** Whether somebody has written something else to a line than these facts. */
export function isChangedLine(line: dw.order.ProductLineItem, facts: LineFacts): boolean {
    const custom = line.custom;
    const said = [
        [lineStatusOf(line), facts.status],
        [custom.quantityCanceled, facts.cancelled],
        [custom.carrier, facts.carrier],
        [custom.trackingNumber, facts.trackingNumber]
    ];
    return said.some(([value, written]) => !!value && value !== written);
}

/** The status of a line; null if nobody has written it: such an enum still reads as an object. */
export function lineStatusOf(line: dw.order.ProductLineItem): number | null {
    const status = line.custom.externalLineItemStatus as dw.value.EnumValue | null;
    return status && status.value !== null && status.value !== undefined ? Number(status.value) : null;
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
