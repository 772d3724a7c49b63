import { minorUnitsOf } from '../../platform/amounts';
import type { LineFacts } from '../rules/lineFacts';
import type { OrderedLine } from '../rules/lineUnits';
import { productBehind } from '../rules/standIn';
import { unitsOf } from '../rules/units';
import type { Units } from '../rules/units';

/** A line of an order, with what was read of it. */
export interface ReadLine {
    line: dw.order.ProductLineItem;
    productId: string;
    quantity: number;
}

/** Reads the lines of an order. */
export function readLines(order: dw.order.Order): ReadLine[] {
    return linesOf(order).map((line) => ({
        line: line,
        productId: productBehind(line.productID),
        quantity: line.quantityValue
    }));
}

/** Units of an order by product. */
export function orderedUnits(order: dw.order.Order): Units {
    return unitsOfOrdered(readLines(order));
}

/** Units of the lines of an order by product. */
export function unitsOfOrdered(lines: Array<{ productId: string; quantity: number }>): Units {
    const units: Units = {};
    lines.forEach((line) => {
        units[line.productId] = unitsOf(units, line.productId) + line.quantity;
    });
    return units;
}

/** The lines of an order with their quantities and prices. */
export function orderedLines(order: dw.order.Order): OrderedLine[] {
    return withPrices(order, readLines(order));
}

/** Lines that were read, to divide units among them: their prices count only where some are cancelled. */
export function linesToDivide(order: dw.order.Order, lines: ReadLine[], isCancelled: boolean): OrderedLine[] {
    return isCancelled ? withPrices(order, lines) : lines.map(withoutPrice);
}

function withoutPrice({ productId, quantity }: ReadLine): OrderedLine {
    return { productId: productId, quantity: quantity, amount: 0 };
}

function withPrices(order: dw.order.Order, lines: ReadLine[]): OrderedLine[] {
    const currency = order.currencyCode;
    return lines.map(({ line, productId, quantity }) => ({
        productId: productId,
        quantity: quantity,
        amount: minorUnitsOf(line.adjustedPrice, currency)
    }));
}

/**
 * Writes status, cancelled quantity, carrier and tracking number to each line. Needs a transaction.
 * @param lines - of an order
 * @param facts - of all lines, in their sequence
 * @param before - what was written last: a line with other values was changed by others, and stays; null to write every
 *     line
 */
export function writeLines(lines: dw.order.ProductLineItem[], facts: LineFacts[], before: LineFacts[] | null): void {
    lines.forEach((line, index) => {
        const custom = line.custom;
        const said = wordsOf(custom);
        if (!before || !differs(said, before[index] as LineFacts)) {
            writeLine(custom, said, facts[index] as LineFacts);
        }
    });
}

type LineAttributes = dw.order.ProductLineItem['custom'];

/** Writes what a line does not say yet. */
function writeLine(custom: LineAttributes, said: LineWords, fact: LineFacts): void {
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

function wordsOf(custom: LineAttributes): LineWords {
    return {
        status: statusIn(custom),
        cancelled: custom.quantityCanceled || 0,
        carrier: custom.carrier || '',
        trackingNumber: custom.trackingNumber || ''
    };
}

/** Whether a line has other values than these facts: then others have written them. */
export function isChangedLine(line: dw.order.ProductLineItem, facts: LineFacts): boolean {
    return differs(wordsOf(line.custom), facts);
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
    return statusIn(line.custom);
}

function statusIn(custom: LineAttributes): number | null {
    const status = custom.externalLineItemStatus as dw.value.EnumValue | null;
    const value = status && status.value;
    return value !== null && value !== undefined ? Number(value) : null;
}

/** The product lines of an order as an array. */
export function linesOf(order: dw.order.Order): dw.order.ProductLineItem[] {
    return order.productLineItems.toArray();
}
