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

/** Units of the lines of an order by product. */
export function unitsOfOrdered(lines: OrderedLine[]): Units {
    const units: Units = {};
    lines.forEach((line) => {
        units[line.productId] = unitsOf(units, line.productId) + line.quantity;
    });
    return units;
}

/** The lines of an order with their quantities and prices. */
export function orderedLines(order: dw.order.Order): OrderedLine[] {
    const currency = order.currencyCode;
    return linesOf(order).map((line) => ({
        productId: productBehind(line.productID),
        quantity: line.quantityValue,
        amount: minorUnitsOf(line.adjustedPrice, currency)
    }));
}

/**
 * Writes status, cancelled quantity, carrier and tracking number to each line. Needs a transaction.
 * @param facts - of all lines, in their sequence
 * @param before - what was written last: a line with other values was changed by others, and stays; null to write every
 *     line
 */
export function writeLines(order: dw.order.Order, facts: LineFacts[], before: LineFacts[] | null): void {
    linesOf(order).forEach((line, index) => {
        const fact = facts[index] as LineFacts;
        const said = wordsOf(line);
        if (!before || !differs(said, before[index] as LineFacts)) {
            writeLine(line, said, fact);
        }
    });
}

/** Writes what a line does not say yet. */
function writeLine(line: dw.order.ProductLineItem, said: LineWords, fact: LineFacts): void {
    const custom = line.custom;
    if (said.status !== fact.status) {
        custom.externalLineItemStatus = fact.status;
    }
    if (said.cancelled !== fact.cancelled) {
        custom.quantityCanceled = fact.cancelled;
    }
    if (said.carrier !== fact.carrier) {
        custom.carrier = fact.carrier || null;
    }
    if (said.trackingNumber !== fact.trackingNumber) {
        custom.trackingNumber = fact.trackingNumber || null;
    }
}

/** What the attributes of a line say. */
interface LineWords {
    /** Null if it was never written. */
    status: number | null;
    cancelled: number;
    carrier: string;
    trackingNumber: string;
}

function wordsOf(line: dw.order.ProductLineItem): LineWords {
    const custom = line.custom;
    return {
        status: lineStatusOf(line),
        cancelled: custom.quantityCanceled || 0,
        carrier: custom.carrier || '',
        trackingNumber: custom.trackingNumber || ''
    };
}

/** Whether a line has other values than these facts: then others have written them. */
export function isChangedLine(line: dw.order.ProductLineItem, facts: LineFacts): boolean {
    return differs(wordsOf(line), facts);
}

/** What is empty differs from nothing. */
function differs(said: LineWords, facts: LineFacts): boolean {
    return (
        (!!said.status && said.status !== facts.status) ||
        (said.cancelled !== 0 && said.cancelled !== facts.cancelled) ||
        (said.carrier !== '' && said.carrier !== facts.carrier) ||
        (said.trackingNumber !== '' && said.trackingNumber !== facts.trackingNumber)
    );
}

/** The status of a line; null if it was never written: such an enum still reads as an object. */
export function lineStatusOf(line: dw.order.ProductLineItem): number | null {
    const status = line.custom.externalLineItemStatus as dw.value.EnumValue | null;
    return status && status.value !== null && status.value !== undefined ? Number(status.value) : null;
}

/** The product lines of an order as an array. */
export function linesOf(order: dw.order.Order): dw.order.ProductLineItem[] {
    return order.productLineItems.toArray();
}
