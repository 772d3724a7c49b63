import type { TikTokLine, TikTokOrder } from '../../../openapi/rules/tiktokOrder';
import { dearestFirst } from '../lineUnits';
import type { OrderedLine, ToldLine } from '../lineUnits';

/**
 * Pairs TikTok's units with the lines of the order here: of each product, the dearest units stand for the dearest line.
 * @param order - as Get Order Detail gives it; each of its lines is one unit
 * @returns TikTok's units of each line, in the sequence of the lines
 */
export function pairUnits(order: TikTokOrder, lines: OrderedLine[]): TikTokLine[][] {
    const units: TikTokLine[][] = lines.map(() => []);
    const left = dearestUnitsFirst(order.line_items);
    const sorted = dearestFirst(lines.map((line, index) => ({ line: line, index: index })));
    sorted.forEach(({ line, index }) => {
        const own = left.filter((unit) => unit.seller_sku === line.productId).slice(0, line.quantity);
        own.forEach((unit) => left.splice(left.indexOf(unit), 1));
        units[index] = own;
    });
    return units;
}

/** Counts the units of each line that TikTok cancelled before they left, by the ids and prices that TikTok names. */
export function cancelledLines(order: TikTokOrder, lines: OrderedLine[]): ToldLine[] {
    return pairUnits(order, lines).map((units, index) => ({
        index: index,
        cancelled: units.filter((unit) => unit.display_status === 'CANCELLED' && !unit.tracking_number).length,
        trackingNumber: ''
    }));
}

function dearestUnitsFirst(units: TikTokLine[]): TikTokLine[] {
    return units
        .slice()
        .sort((one, other) => priceOf(other) - priceOf(one) || units.indexOf(one) - units.indexOf(other));
}

/** To compare only, never to add up. A price that TikTok does not give counts as none. */
function priceOf(unit: TikTokLine): number {
    return Number(unit.sale_price) || 0;
}
