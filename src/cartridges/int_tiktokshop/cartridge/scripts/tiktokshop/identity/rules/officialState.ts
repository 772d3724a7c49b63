import { isObject } from '../../platform/rules/input/source';
import { CHANNEL_STATUS, statusByUnits } from '../../lifecycle/rules/orderStatus';
import type { ExternalOrderStatus, ShippingStatus } from '../../lifecycle/rules/orderStatus';
import { shippingStatusOf } from '../../lifecycle/rules/orderState';
import { WITHOUT_TRACKING, shippedUnits, packageWithoutTracking } from '../../lifecycle/rules/packages';
import { plus, unitsFor, unitsOf, without } from '../../lifecycle/rules/units';
import type { Packages } from '../../lifecycle/rules/packages';
import type { Units } from '../../lifecycle/rules/units';

/**
 * What the official social channel cartridges have written to an order; they keep no other record.
 * Source: their metadata and the behaviour of int_social_checkout.
 */
export interface OfficialOrder {
    /** `externalChannelOrderStatus`; null if it was never written. */
    channelStatus: number | null;
    isCompleted: boolean;
    shippingStatus: ShippingStatus;
    /** `cancelInfo`: `{"cancelItems": {"<product id>": {"quantity": 1}}}`. */
    cancelInfo: unknown;
    lines: OfficialLine[];
    /** When the order was created, ISO 8601 UTC. */
    createdAt: string;
    /** When the order was last changed, ISO 8601 UTC; stands for the unknown time of its shipments. */
    changedAt: string;
}

export interface OfficialLine {
    productId: string;
    quantity: number;
    /** 0 not shipped, 1 part shipped, 2 shipped, 6 cancelled, 7 cancelled in part; null if it was never written. */
    status: number | null;
    carrier: string;
    trackingNumber: string;
}

/** The state of such an order in our terms. */
export interface OfficialState {
    status: ExternalOrderStatus;
    packages: Packages;
    cancelled: Units;
}

const LINE = { PART_SHIPPED: 1, SHIPPED: 2, CANCELLED: 6, CANCELLED_PARTIAL: 7 };

/** Translates the statuses of an official order into our terms. */
export function officialStateOf(order: OfficialOrder): OfficialState {
    const cancelled = cancelledUnits(order);
    const available = without(orderedUnits(order), cancelled);
    const packages = addPackageWithoutTracking(packagesOfLines(order), order, available);
    return { status: statusOf(order, shippingStatusOf(packages, available)), packages: packages, cancelled: cancelled };
}

/**
 * TikTok knows of a cancellation by the channel status. An order that was cancelled in B2C Commerce alone, for example by the job
 * `UpdateOrderStatus`, is followed later, like any order whose own status has changed.
 */
function statusOf(order: OfficialOrder, shippingStatus: ShippingStatus): ExternalOrderStatus {
    if (order.channelStatus === CHANNEL_STATUS.CANCELLED) {
        return 'CANCELLED';
    }
    if (shippingStatus === 'NOTSHIPPED') {
        return 'New';
    }
    return statusByUnits(order.isCompleted ? 'Completed' : 'Shipped', shippingStatus);
}

function orderedUnits(order: OfficialOrder): Units {
    return order.lines.reduce((sum: Units, line) => plus(sum, unitsFor(line.productId, line.quantity)), {});
}

function cancelledUnits(order: OfficialOrder): Units {
    return order.lines.reduce((sum: Units, line) => {
        const inPart = Math.min(line.quantity, cancelledByInfo(order.cancelInfo, line.productId));
        const count = line.status === LINE.CANCELLED ? line.quantity : inPart;
        const isCancelled = line.status === LINE.CANCELLED || line.status === LINE.CANCELLED_PARTIAL;
        return isCancelled && count > 0 ? plus(sum, unitsFor(line.productId, count)) : sum;
    }, {});
}

function cancelledByInfo(cancelInfo: unknown, productId: string): number {
    const items = isObject(cancelInfo) && isObject(cancelInfo.cancelItems) ? cancelInfo.cancelItems : {};
    const item = items[productId];
    return (isObject(item) && Math.floor(Number(item.quantity))) || 0;
}

/** Lines with the same tracking number are one package, and its number is the tracking number. */
function packagesOfLines(order: OfficialOrder): Packages {
    const packages: Packages = {};
    order.lines.filter(hasLeft).forEach((line) => {
        const known = packages[line.trackingNumber];
        // A part-shipped line does not say how many of its units have shipped; at least one has.
        const units = unitsFor(line.productId, line.status === LINE.PART_SHIPPED ? 1 : line.quantity);
        packages[line.trackingNumber] = {
            packageNo: line.trackingNumber,
            carrier: line.carrier,
            trackingNumber: line.trackingNumber,
            items: known ? plus(known.items || {}, units) : units,
            occurredAt: order.changedAt
        };
    });
    return packages;
}

function hasLeft(line: OfficialLine): boolean {
    return line.trackingNumber !== '' && (line.status === LINE.SHIPPED || line.status === LINE.PART_SHIPPED);
}

/**
 * Adds a package without tracking where the order has shipped but no line says how: its units must not be cancelled or
 * shipped again.
 */
function addPackageWithoutTracking(packages: Packages, order: OfficialOrder, available: Units): Packages {
    const rest = without(available, shippedUnits(packages, available));
    const first = Object.keys(rest)[0];
    const hasAllLeft =
        order.shippingStatus === 'SHIPPED' || order.isCompleted || order.channelStatus === CHANNEL_STATUS.COMPLETED;
    const isTold = Object.keys(packages).length > 0;
    if (first === undefined || (!hasAllLeft && (isTold || order.shippingStatus === 'NOTSHIPPED'))) {
        return packages;
    }
    // The time of the shipment is unknown: the earliest one, so that no cancellation counts as earlier.
    const parcel = packageWithoutTracking(order.createdAt);
    if (!hasAllLeft) {
        parcel.items = unitsFor(first, Math.min(1, unitsOf(rest, first)));
    }
    packages[WITHOUT_TRACKING] = parcel;
    return packages;
}
