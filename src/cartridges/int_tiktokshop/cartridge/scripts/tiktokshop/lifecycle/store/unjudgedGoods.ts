import Order = require('dw/order/Order');
import { productBehind } from '../rules/standIn';
import { LINE_STATUS } from '../rules/lineFacts';
import type { LineFacts } from '../rules/lineFacts';
import { cancelledBesides } from '../rules/takenUnits';
import { plus, unitsFor, without } from '../rules/units';
import type { Units } from '../rules/units';
import { copyOf } from '../../platform/rules/members';
import type { LedgerEntry } from './ledger/ledgerEntry';
import { isChangedLine, lineStatusOf, linesOf } from './orderLines';
import { appliedFacts } from './orderState';
import { trackingNumberOf } from './orderFacts';
import { shipmentNumberOf, shipmentOf } from './shipment';

/** What the attributes of a line say. */
export interface WrittenLine {
    productId: string;
    status: number | null;
    cancelled: number | null;
    carrier: string | null;
    trackingNumber: string | null;
    reason: string | null;
}

/** What others have written of goods that have left or are cancelled, and nothing has judged. */
export interface WrittenGoods {
    /** Each with its place: its product, and which of the lines of the product it is. */
    lines: Array<{ place: string; written: WrittenLine }>;
    /** Units that only the lines call cancelled. */
    cancelled: Units;
    /** Null where it says no more than was applied. */
    shippingStatus: number | null;
    /** Tracking number of the order's shipment; empty where it is the applied one. */
    trackingNumber: string;
}

/** What was written to an order of its goods and differs from what was applied. */
export function unjudgedGoods(order: dw.order.Order, entry: LedgerEntry): WrittenGoods {
    const applied = appliedFacts(order, entry);
    const status = Number(order.shippingStatus.value);
    const trackingNumber = shipmentNumberOf(order);
    return {
        lines: linesByPlace(order)
            .filter(({ line }, index) => isChangedLine(line, applied.lines[index] as LineFacts))
            .map(({ place, line }) => ({ place: place, written: writtenLine(line) })),
        cancelled: newlyCancelled(linesOf(order), applied.lines),
        shippingStatus: rankOf(status) > SHIPPING_RANK[applied.changes.shippingStatus] ? status : null,
        trackingNumber: trackingNumber === trackingNumberOf(applied.packages) ? '' : trackingNumber
    };
}

function newlyCancelled(lines: dw.order.ProductLineItem[], applied: LineFacts[]): Units {
    return lines.reduce((sum: Units, line, index) => {
        const known = applied[index] as LineFacts;
        const more = (line.custom.quantityCanceled || 0) - known.cancelled;
        return more > 0 ? plus(sum, unitsFor(known.productId, more)) : sum;
    }, {});
}

/**
 * What was written to the successor of an edited order. What the edited order has as well was copied from it: it says nothing of the
 * successor, whose quantities may be others.
 */
export function unjudgedGoodsOfSuccessor(
    successor: dw.order.Order,
    edited: dw.order.Order,
    entry: LedgerEntry
): WrittenGoods {
    const found = unjudgedGoods(successor, entry);
    const before = linesByPlace(edited).map(({ place, line }) => textOf(place, writtenLine(line)));
    return {
        lines: found.lines.filter(({ place, written }) => before.indexOf(textOf(place, written)) < 0),
        cancelled: found.cancelled,
        shippingStatus: found.shippingStatus === edited.shippingStatus.value ? null : found.shippingStatus,
        trackingNumber: found.trackingNumber === shipmentNumberOf(edited) ? '' : found.trackingNumber
    };
}

/** What was written, without cancelled units that an edit has taken from the lines, which no longer count them. */
export function withoutTaken(goods: WrittenGoods, taken: Units): WrittenGoods {
    const besides = cancelledBesides(
        goods.lines.map(({ written }) => written),
        taken
    );
    const rest = copyOf(goods);
    rest.lines = goods.lines.map(({ place, written }, index) => ({
        place: place,
        written: lineWith(written, besides[index] as number | null)
    }));
    rest.cancelled = without(goods.cancelled, taken);
    return rest;
}

/** A line that calls this number of units cancelled; null for a line that does not say. */
function lineWith(line: WrittenLine, cancelled: number | null): WrittenLine {
    const changed = copyOf(line);
    changed.cancelled = cancelled || null;
    if (cancelled === 0 && line.status === LINE_STATUS.CANCELLED_PARTIAL) {
        changed.status = null;
    }
    return changed;
}

function textOf(place: string, line: WrittenLine): string {
    return JSON.stringify([place, line.status, line.cancelled, line.carrier, line.trackingNumber]);
}

const SHIPPING_RANK = { NOTSHIPPED: 0, PARTSHIPPED: 1, SHIPPED: 2 };

function rankOf(status: number): number {
    return [Order.SHIPPING_STATUS_NOTSHIPPED, Order.SHIPPING_STATUS_PARTSHIPPED, Order.SHIPPING_STATUS_SHIPPED].indexOf(
        status
    );
}

/** Writes it to an order, for the sweep to judge. Leaves out lines that the order lacks. Needs a transaction. */
export function writeUnjudgedGoods(order: dw.order.Order, goods: WrittenGoods): void {
    const known = linesByPlace(order);
    goods.lines.forEach(({ place, written }) =>
        known.filter((one) => one.place === place).forEach(({ line }) => writeLine(line, written))
    );
    if (goods.shippingStatus !== null) {
        order.setShippingStatus(goods.shippingStatus);
    }
    const shipment = shipmentOf(order);
    if (shipment && goods.trackingNumber !== '') {
        shipment.setTrackingNumber(goods.trackingNumber);
    }
}

function linesByPlace(order: dw.order.Order): Array<{ place: string; line: dw.order.ProductLineItem }> {
    const counted: { [productId: string]: number } = {};
    return linesOf(order).map((line) => {
        const productId = productBehind(line.productID);
        counted[productId] = (counted[productId] || 0) + 1;
        return { place: counted[productId] + ' of ' + productId, line: line };
    });
}

function writeLine(line: dw.order.ProductLineItem, written: WrittenLine): void {
    const custom = line.custom;
    if (written.status !== null) {
        custom.externalLineItemStatus = written.status as 2;
    }
    custom.quantityCanceled = written.cancelled || custom.quantityCanceled;
    custom.carrier = written.carrier || custom.carrier;
    custom.trackingNumber = written.trackingNumber || custom.trackingNumber;
    custom.reason = written.reason || custom.reason;
}

/** The lines of an order with what their attributes say. */
export function writtenLines(order: dw.order.Order): WrittenLine[] {
    return linesOf(order).map(writtenLine);
}

/** A line with what its attributes say. */
export function writtenLine(line: dw.order.ProductLineItem): WrittenLine {
    return {
        productId: productBehind(line.productID),
        status: lineStatusOf(line),
        cancelled: line.custom.quantityCanceled || null,
        carrier: line.custom.carrier,
        trackingNumber: line.custom.trackingNumber,
        reason: line.custom.reason
    };
}

/** Clears what TikTok and the seller write to the lines of an order. Needs a transaction. */
export function clearLines(order: dw.order.Order): void {
    linesOf(order).forEach(({ custom }) => {
        custom.externalLineItemStatus = null;
        custom.quantityCanceled = null;
        custom.carrier = null;
        custom.trackingNumber = null;
        custom.reason = null;
    });
}
