import { LINE_STATUS } from '../../lifecycle/rules/lineFacts';
import type { LineFacts, LineStatus } from '../../lifecycle/rules/lineFacts';
import type { ToldLine } from '../../lifecycle/rules/lineUnits';
import { cancelledOnLines } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { sameTracking } from '../../lifecycle/rules/packages';
import type { Tracking } from '../../lifecycle/rules/packages';
import { plus, unitsFor, without } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import { rejected } from '../../platform/rules/outcome';
import { refuse } from '../../platform/rules/input/source';
import type { Faults } from '../../platform/rules/input/source';
import { isCancelled } from './readOrderPatch';
import type { PatchedItem } from './readOrderPatch';

/** A line of a patch that says that units have left under a tracking number. */
export interface ShippedItem {
    path: string;
    productId: string;
    /** Whether all of the line has left; otherwise at least one unit. */
    isComplete: boolean;
    /** Units of the line that are not cancelled. */
    units: number;
    tracking: Tracking;
}

/** What the lines of a patch say that the order does not say already. */
export interface ItemNews {
    shipped: ShippedItem[];
    /** First line that has left without a tracking number; empty for none. */
    withoutTracking: string;
    /** Units to cancel that are not cancelled yet. */
    cancelled: Units;
    /** Cancelled units that lines name, also where they are cancelled already. */
    named: Units;
    /** Lines of the order that it tells apart, though they may have one product. */
    told: ToldLine[];
    reason: string;
}

/** A line of the order, or all lines of a product as if they were one. */
type Line = Omit<LineFacts, 'amount' | 'shipped'>;

/** A line of a patch, and the line of the order that it is about. */
interface Pair {
    item: PatchedItem;
    line: Line;
    /** Cancelled units of the line with this patch. */
    cancelled: number;
}

/**
 * Compares the lines of a patch with the order's. A line that repeats the order is no news: a
 * client may send back all it has read.
 * @param lines - the lines of the order as they were applied
 */
export function readItemNews(items: PatchedItem[], lines: LineFacts[], state: OrderState, faults: Faults): ItemNews {
    const pairs = items.map((item) => pairOf(item, lineFor(item, items, lines), faults));
    const totals = pairs.reduce(
        (sum: Units, { item, cancelled }) => plus(sum, unitsFor(item.productId, cancelled)),
        {}
    );
    const shipped = pairs.filter(isNewlyShipped);
    shipped.forEach((pair) => refuseShippedAndCancelled(pair, faults));
    pairs.filter(namesCancelled).forEach((pair) => refuseUnknownProduct(pair, faults));
    refuseTwoPackages(items, lines, faults);
    const withoutTracking = shipped.filter(({ item }) => item.tracking === null)[0];
    const reasons = items.map((item) => item.reason).filter((reason) => reason !== '');
    return {
        shipped: shipped.filter(({ item }) => item.tracking !== null).map(shippedItem),
        withoutTracking: withoutTracking ? withoutTracking.item.path : '',
        cancelled: without(totals, plus(cancelledOnLines(state), state.cancelledTooLate)),
        named: pairs.filter(namesCancelled).reduce(plusCancelled, {}),
        told: toldLines(pairs, lines),
        reason: reasons[0] || ''
    };
}

/**
 * The line that an item of a patch is about. An order may have several lines of a product: as many items are about one
 * line each, in their sequence; otherwise an item is about all of them.
 */
function lineFor(item: PatchedItem, items: PatchedItem[], lines: LineFacts[]): Line {
    const ofProduct = lines.filter((line) => line.productId === item.productId);
    const alike = items.filter((other) => other.productId === item.productId);
    const own = alike.length === ofProduct.length ? ofProduct[alike.indexOf(item)] : undefined;
    return own || together(item.productId, ofProduct);
}

/** What is about one line each; items about all lines of a product leave the choice to the rules. */
function toldLines(pairs: Pair[], lines: LineFacts[]): ToldLine[] {
    const indexOf = (line: Line): number => lines.indexOf(line as LineFacts);
    return pairs
        .filter(({ line }) => indexOf(line) >= 0)
        .map(({ item, line, cancelled }) => ({
            index: indexOf(line),
            cancelled: cancelled,
            trackingNumber: item.tracking ? item.tracking.trackingNumber : ''
        }));
}

function together(productId: string, lines: LineFacts[]): Line {
    const first = lines[0];
    const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
    const cancelled = lines.reduce((sum, line) => sum + line.cancelled, 0);
    const hasAll = lines.length > 0 && lines.every((line) => line.status === (first as LineFacts).status);
    const hasLeft = lines.some((line) => isShippedStatus(line.status));
    const status = hasLeft ? LINE_STATUS.PART_SHIPPED : LINE_STATUS.NOT_SHIPPED;
    return {
        productId: productId,
        quantity: quantity,
        status: hasAll ? (first as LineFacts).status : status,
        cancelled: cancelled,
        carrier: first ? first.carrier : '',
        trackingNumber: first ? first.trackingNumber : ''
    };
}

function pairOf(item: PatchedItem, line: Line, faults: Faults): Pair {
    return { item: item, line: line, cancelled: cancelledUnits(item, line, faults) };
}

/** Cancelled units are totals. Status 6 without a number means the whole line, 7 does not say how many. */
function cancelledUnits(item: PatchedItem, line: Line, faults: Faults): number {
    if (item.cancelled !== null) {
        return item.cancelled;
    }
    if (item.lineStatus === LINE_STATUS.CANCELLED) {
        return line.quantity;
    }
    if (item.lineStatus === LINE_STATUS.CANCELLED_PARTIAL && line.cancelled === 0) {
        const path = item.path + '.c_quantityCanceled';
        const msg = path + ' is missing: how many units are cancelled';
        refuse(faults, rejected('missing_field', path, 'the number of cancelled units', msg));
    }
    return line.cancelled;
}

/** Whether a line says that more has left than is known, or under another number. */
function isNewlyShipped({ item, line }: Pair): boolean {
    const status = statusWithTracking(item, line);
    if (!isShippedStatus(status)) {
        return false;
    }
    const isFurther = !isShippedStatus(line.status) || (status as number) > line.status;
    return isFurther || (item.tracking !== null && !sameTracking(line, item.tracking));
}

/** A line that has left already may get another number without saying again that it has left. */
function statusWithTracking(item: PatchedItem, line: Line): LineStatus | null {
    return item.lineStatus === null && item.tracking !== null ? line.status : item.lineStatus;
}

function isShippedStatus(status: LineStatus | null): boolean {
    return status === LINE_STATUS.PART_SHIPPED || status === LINE_STATUS.SHIPPED;
}

function shippedItem({ item, line, cancelled }: Pair): ShippedItem {
    return {
        path: item.path,
        productId: item.productId,
        isComplete: statusWithTracking(item, line) === LINE_STATUS.SHIPPED,
        units: Math.max(line.quantity - cancelled, 0),
        tracking: item.tracking as ShippedItem['tracking']
    };
}

/** No unit is both shipped and cancelled: a line can only ship what it does not cancel. */
function refuseShippedAndCancelled({ item, line, cancelled }: Pair, faults: Faults): void {
    const isNewlyCancelled = cancelled > line.cancelled;
    if (isNewlyCancelled && cancelled >= line.quantity) {
        const path = item.path + '.c_quantityCanceled';
        const msg = item.path + ' says that the same units are shipped and cancelled';
        refuse(faults, rejected('contradiction', path, 'units that are not shipped', msg));
    }
}

/** Rejects an unknown line: it has no units, so the patch would cancel nothing and report success. */
function refuseUnknownProduct({ item, line }: Pair, faults: Faults): void {
    if (line.quantity === 0) {
        const path = item.path + '.product_id';
        const msg = path + ' names a product that the order does not have';
        refuse(faults, rejected('unknown_product', path, 'a product of the order', msg));
    }
}

function namesCancelled({ item }: Pair): boolean {
    return isCancelled(item) || (item.cancelled || 0) > 0;
}

function plusCancelled(sum: Units, { item, cancelled }: Pair): Units {
    return plus(sum, unitsFor(item.productId, cancelled));
}

/** Notes as a fault two carriers for one number, and two numbers for all units of one line. */
function refuseTwoPackages(items: PatchedItem[], lines: LineFacts[], faults: Faults): void {
    items.forEach((item, index) => {
        const before = items.slice(0, index).filter((other) => other.tracking !== null);
        if (item.tracking !== null && before.some((other) => haveTwoCarriers(item, other))) {
            refuseSecond(item.path + '.c_carrier', 'the carrier of the lines with this number', faults);
        }
        if (item.tracking !== null && before.some((other) => haveTwoNumbers(item, other, items, lines))) {
            refuseSecond(item.path + '.c_trackingNumber', 'one number for the units of a line', faults);
        }
    });
}

function haveTwoCarriers(one: PatchedItem, other: PatchedItem): boolean {
    const [mine, theirs] = [one.tracking as Tracking, other.tracking as Tracking];
    return mine.trackingNumber === theirs.trackingNumber && mine.carrier !== theirs.carrier;
}

function haveTwoNumbers(one: PatchedItem, other: PatchedItem, items: PatchedItem[], lines: LineFacts[]): boolean {
    const isBoth = (item: { productId: string }): boolean => item.productId === one.productId;
    const areOfOneLine = isBoth(other) && items.filter(isBoth).length !== lines.filter(isBoth).length;
    const areComplete = one.lineStatus === LINE_STATUS.SHIPPED && other.lineStatus === LINE_STATUS.SHIPPED;
    const [mine, theirs] = [one.tracking as Tracking, other.tracking as Tracking];
    return areOfOneLine && areComplete && mine.trackingNumber !== theirs.trackingNumber;
}

function refuseSecond(path: string, expected: string, faults: Faults): void {
    refuse(faults, rejected('contradiction', path, expected, path + ' contradicts an earlier line'));
}

/** Notes as a fault that a line names a package which, for the order, has not left. */
export function refuseStrayTracking(items: PatchedItem[], lines: LineFacts[], faults: Faults): void {
    items.forEach((item) => {
        const line = lineFor(item, items, lines);
        const tracking = item.tracking;
        if (tracking === null || sameTracking(line, tracking) || isShippedStatus(statusWithTracking(item, line))) {
            return;
        }
        const path = item.path + '.c_externalLineItemStatus';
        const msg = item.path + ' has a tracking number, but does not say that anything has left';
        const code = item.lineStatus === null ? 'missing_field' : 'contradiction';
        refuse(faults, rejected(code, path, '1 or 2 with a tracking number', msg));
    });
}
