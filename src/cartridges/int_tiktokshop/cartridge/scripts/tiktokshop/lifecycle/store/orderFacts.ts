import Order = require('dw/order/Order');
import Shipment = require('dw/order/Shipment');
import { lineFacts } from '../rules/lineFacts';
import type { LineFacts } from '../rules/lineFacts';
import { divideUnits } from '../rules/lineUnits';
import type { LineUnits, ToldLine } from '../rules/lineUnits';
import type { OrderChanges } from '../rules/orderState';
import { itemsByPackage, packageNumbers, packagesWithTracking } from '../rules/packages';
import type { Packages, ShippedPackage } from '../rules/packages';
import { without } from '../rules/units';
import type { Units } from '../rules/units';
import { orderedLines, orderedUnits, writeLines } from './orderLines';

/** A state of an order, with the attributes of each line. */
export interface OrderFacts {
    changes: OrderChanges;
    lines: LineFacts[];
}

/**
 * Writes a state to an order. Needs a transaction.
 * @param written - the state that was written last. If a field differs from it, a client has changed the field: it stays until
 *     the sweep has judged it. Null writes every field.
 */
export function writeOrder(order: dw.order.Order, wanted: OrderFacts, written: OrderFacts | null): void {
    const facts = wanted.changes;
    const before = written && written.changes;
    writeWords(order, facts, before);
    const shippingStatus = SHIPPING_STATUS[facts.shippingStatus];
    if (!before || order.shippingStatus.value === SHIPPING_STATUS[before.shippingStatus]) {
        order.setShippingStatus(shippingStatus);
    }
    writeLines(order, wanted.lines, written && written.lines);
    const shipment = order.defaultShipment as dw.order.Shipment | null;
    if (shipment) {
        writeShipment(order, shipment, facts, before);
    }
    if (isOurs(order.custom.shipmentsInfo, before && shipmentsInfoOf(order, before))) {
        order.custom.shipmentsInfo = shipmentsInfoOf(order, facts) || null;
    }
}

function writeWords(order: dw.order.Order, facts: OrderChanges, before: OrderChanges | null): void {
    if (isOurs(order.custom.externalOrderStatus, before && before.status)) {
        order.custom.externalOrderStatus = facts.status;
    }
    if (isOurs(order.externalOrderStatus, before && before.status)) {
        order.setExternalOrderStatus(facts.status);
    }
    if (isOurs(order.custom.externalChannelOrderStatus.value, before && before.channelStatus)) {
        order.custom.externalChannelOrderStatus = facts.channelStatus as 3 | 5 | 6 | 7;
    }
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
function writeShipment(
    order: dw.order.Order,
    shipment: dw.order.Shipment,
    facts: OrderChanges,
    before: OrderChanges | null
): void {
    const isShipped = facts.shippingStatus === 'SHIPPED';
    shipment.setShippingStatus(isShipped ? Shipment.SHIPPING_STATUS_SHIPPED : Shipment.SHIPPING_STATUS_NOTSHIPPED);
    const known = shipment.trackingNumber || '';
    const trackingNumber = trackingNumberOf(order, facts);
    if (trackingNumber !== known && isOurs(known, before && trackingNumberOf(order, before))) {
        shipment.setTrackingNumber(trackingNumber);
    }
}

/**
 * Divides the units of an order in this state among its lines.
 * @param before - what its lines were given before
 * @param told - lines that a message names
 */
export function unitsOfLines(
    order: dw.order.Order,
    facts: OrderChanges,
    before: LineUnits[],
    told: ToldLine[]
): LineUnits[] {
    return divideUnits(orderedLines(order), packagesWithItems(order, facts), facts.cancelled, before, told);
}

/**
 * Computes the attributes of each line for a state of the order.
 * @param before - units of each line before the change
 */
export function factsOfLines(order: dw.order.Order, facts: OrderChanges, before: LineUnits[]): LineFacts[] {
    const isCancelled = facts.status === 'CANCELLED' && facts.shippingStatus === 'NOTSHIPPED';
    const lines = orderedLines(order);
    const packages = packagesWithItems(order, facts);
    const divided = divideUnits(lines, packages, facts.cancelled, before, []);
    return lineFacts(lines, divided, packages, isCancelled);
}

/** `shipmentsInfo` of an order in this state: all packages, as JSON; empty for none. */
export function shipmentsInfoOf(order: dw.order.Order, facts: OrderChanges): string {
    const told = packagesWithTracking(packagesWithItems(order, facts));
    return packageNumbers(told).length > 0 ? shipmentsInfo(told) : '';
}

/** The packages of an order, each with its units, also those that did not name them. */
export function packagesWithItems(order: dw.order.Order, facts: { packages: Packages; cancelled: Units }): Packages {
    return withItems(facts.packages, without(orderedUnits(order), facts.cancelled));
}

function latestTrackingNumber(packages: Packages): string {
    const latest = packageNumbers(packages).pop();
    return latest === undefined ? '' : (packages[latest] as ShippedPackage).trackingNumber;
}

/** The tracking number that the platform's shipment has in this state; empty for none. */
export function trackingNumberOf(order: dw.order.Order, facts: OrderChanges): string {
    return latestTrackingNumber(packagesWithTracking(packagesWithItems(order, facts)));
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
