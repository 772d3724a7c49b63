import Order = require('dw/order/Order');
import Shipment = require('dw/order/Shipment');
import { lineFacts } from '../rules/lineFacts';
import type { LineFacts } from '../rules/lineFacts';
import { divideUnits } from '../rules/lineUnits';
import type { LineUnits, OrderedLine, ToldLine } from '../rules/lineUnits';
import { availableUnits, cancelledOnLines } from '../rules/orderState';
import type { OrderChanges, OrderState } from '../rules/orderState';
import { itemsByPackage, packageNumbers, packagesWithTracking } from '../rules/packages';
import type { Packages, ShippedPackage } from '../rules/packages';
import type { Units } from '../rules/units';
import { writeLines } from './orderLines';
import { shipmentOf } from './shipment';

/** A state of an order, with all that it says of packages and lines. */
export interface OrderFacts {
    changes: OrderChanges;
    /** Each with its units, also those that did not name them. */
    packages: Packages;
    /** How the units are divided among the lines. */
    lineUnits: LineUnits[];
    /** The attributes of each line. */
    lines: LineFacts[];
}

/** What an order has of goods, whatever its state. */
export interface OrderGoods {
    lines: OrderedLine[];
    /** The units of the lines. */
    ordered: Units;
    /** How the units were divided among the lines before. */
    divided: LineUnits[];
}

/**
 * Computes the facts of a state of an order.
 * @param told - lines that a message names
 */
export function orderFacts(changes: OrderChanges, goods: OrderGoods, told: ToldLine[] = []): OrderFacts {
    const { lines, ordered } = goods;
    const isCancelled = changes.status === 'CANCELLED' && changes.shippingStatus === 'NOTSHIPPED';
    const { cancelled, taken } = changes;
    const packages = packagesWithItems({
        ordered: ordered,
        cancelled: cancelled,
        taken: taken,
        packages: changes.packages
    });
    const shipped = { packages: packages, cancelled: cancelledOnLines(changes) };
    const divided = divideUnits(lines, shipped, goods.divided, told);
    return {
        changes: changes,
        packages: packages,
        lineUnits: divided,
        lines: lineFacts(lines, divided, packages, isCancelled)
    };
}

/**
 * Writes a state to an order. Needs a transaction.
 * @param lines - of the order
 * @param written - the state that was written last. If a field differs from it, a client has changed the field: it stays until
 *     the sweep has judged it. Null writes every field.
 */
export function writeOrder(
    order: dw.order.Order,
    lines: dw.order.ProductLineItem[],
    wanted: OrderFacts,
    written: OrderFacts | null
): void {
    const facts = wanted.changes;
    const before = written && written.changes;
    writeWords(order, facts, before);
    const shippingStatus = SHIPPING_STATUS[facts.shippingStatus];
    const known = order.shippingStatus.value;
    if (known !== shippingStatus && (!before || known === SHIPPING_STATUS[before.shippingStatus])) {
        order.setShippingStatus(shippingStatus);
    }
    writeLines(lines, wanted.lines, written && written.lines);
    const shipment = shipmentOf(order);
    if (shipment) {
        writeShipment(shipment, wanted, written);
    }
    const custom = order.custom;
    const info = custom.shipmentsInfo || '';
    const newInfo = shipmentsInfoOf(wanted.packages);
    if (info !== newInfo && isOurs(info, written && shipmentsInfoOf(written.packages))) {
        custom.shipmentsInfo = newInfo || null;
    }
}

function writeWords(order: dw.order.Order, facts: OrderChanges, before: OrderChanges | null): void {
    const custom = order.custom;
    if (isToBeWritten(custom.externalOrderStatus, facts.status, before && before.status)) {
        custom.externalOrderStatus = facts.status;
    }
    if (isToBeWritten(order.externalOrderStatus, facts.status, before && before.status)) {
        order.setExternalOrderStatus(facts.status);
    }
    writeChannelStatus(order, facts.channelStatus, before && before.channelStatus);
}

/**
 * Writes the channel status. Needs a transaction.
 * @param written - what was written last: another value comes from a person or an import, and stays; null overwrites it
 */
export function writeChannelStatus(order: dw.order.Order, wanted: number, written: number | null): void {
    const custom = order.custom;
    if (isToBeWritten(custom.externalChannelOrderStatus.value, wanted, written)) {
        custom.externalChannelOrderStatus = wanted as 3 | 5 | 6 | 7 | 8;
    }
}

function isToBeWritten(value: unknown, wanted: unknown, written: unknown): boolean {
    return value !== wanted && isOurs(value, written);
}

/** Whether a field still has what was written last, or nothing; always where that does not matter. */
export function isOurs(value: unknown, written: unknown): boolean {
    const isEmpty = value === null || value === undefined || value === '';
    return written === null || isEmpty || value === written;
}

const SHIPPING_STATUS = {
    NOTSHIPPED: Order.SHIPPING_STATUS_NOTSHIPPED,
    PARTSHIPPED: Order.SHIPPING_STATUS_PARTSHIPPED,
    SHIPPED: Order.SHIPPING_STATUS_SHIPPED
};

/** The platform's shipment holds one tracking number and cannot be partly shipped. */
function writeShipment(shipment: dw.order.Shipment, wanted: OrderFacts, written: OrderFacts | null): void {
    const isShipped = wanted.changes.shippingStatus === 'SHIPPED';
    shipment.setShippingStatus(isShipped ? Shipment.SHIPPING_STATUS_SHIPPED : Shipment.SHIPPING_STATUS_NOTSHIPPED);
    const known = shipment.trackingNumber || '';
    const trackingNumber = trackingNumberOf(wanted.packages);
    if (trackingNumber !== known && isOurs(known, written && trackingNumberOf(written.packages))) {
        shipment.setTrackingNumber(trackingNumber);
    }
}

/** `shipmentsInfo` of an order with these packages, each with its units: all of them, as JSON; empty for none. */
export function shipmentsInfoOf(packages: Packages): string {
    const told = packagesWithTracking(packages);
    return packageNumbers(told).length > 0 ? shipmentsInfo(told) : '';
}

/** The packages of an order, each with its units, also those that did not name them. */
export function packagesWithItems(state: Pick<OrderState, 'packages' | 'ordered' | 'cancelled' | 'taken'>): Packages {
    return withItems(state.packages, availableUnits(state));
}

function latestTrackingNumber(packages: Packages): string {
    const latest = packageNumbers(packages).pop();
    return latest === undefined ? '' : (packages[latest] as ShippedPackage).trackingNumber;
}

/** The tracking number that the platform's shipment has with these packages; empty for none. */
export function trackingNumberOf(packages: Packages): string {
    return latestTrackingNumber(packagesWithTracking(packages));
}

/** The packages with their units, also those that did not name them. */
function withItems(packages: Packages, available: Units): Packages {
    const items = itemsByPackage(packages, available);
    const resolved: Packages = {};
    packageNumbers(packages).forEach((packageNo) => {
        const known = packages[packageNo] as ShippedPackage;
        resolved[packageNo] = {
            packageNo: packageNo,
            carrier: known.carrier,
            trackingNumber: known.trackingNumber,
            items: items[packageNo] as Units,
            occurredAt: known.occurredAt
        };
    });
    return resolved;
}

/** Order attribute shipmentsInfo: all packages, as JSON. */
function shipmentsInfo(packages: Packages): string {
    const info: { [packageNo: string]: object } = {};
    packageNumbers(packages).forEach((packageNo) => {
        const known = packages[packageNo] as ShippedPackage;
        const items = known.items || {};
        info[packageNo] = {
            packageNo: packageNo,
            carrier: known.carrier,
            trackingNumber: known.trackingNumber,
            items: Object.keys(items).map((productId) => ({ productId: productId, quantity: items[productId] })),
            occurredAt: known.occurredAt
        };
    });
    return JSON.stringify(info);
}
