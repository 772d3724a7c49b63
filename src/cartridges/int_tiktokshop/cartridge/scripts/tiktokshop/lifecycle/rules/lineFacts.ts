import { packageNumbers } from './packages';
import type { Packages, ShippedPackage } from './packages';
import { plus, unitsOf } from './units';
import type { Units } from './units';

/** A product line of an order. */
export interface OrderedLine {
    productId: string;
    quantity: number;
}

/** What an order says of one of its lines. */
export interface LineFacts extends OrderedLine {
    status: LineStatus;
    cancelled: number;
    /** Carrier and tracking number of the latest package with the product; empty for none. */
    carrier: string;
    trackingNumber: string;
}

/** Values of the custom attribute externalLineItemStatus. Source: metadata of the official social channel cartridges. */
export type LineStatus = 0 | 1 | 2 | 6 | 7;

export const LINE_STATUS: { NOT_SHIPPED: 0; PART_SHIPPED: 1; SHIPPED: 2; CANCELLED: 6; CANCELLED_PARTIAL: 7 } = {
    NOT_SHIPPED: 0,
    PART_SHIPPED: 1,
    SHIPPED: 2,
    CANCELLED: 6,
    CANCELLED_PARTIAL: 7
};

/**
 * Divides shipped and cancelled units among the lines of an order.
 * @param shipped - shipped units by product id
 * @param cancelled - cancelled units by product id
 * @param packages - packages that all name their items
 */
export function lineFacts(lines: OrderedLine[], shipped: Units, cancelled: Units, packages: Packages): LineFacts[] {
    const shippedLeft = plus(shipped, {});
    const cancelledLeft = plus(cancelled, {});
    return lines.map(({ productId, quantity }) => {
        const cancelledHere = take(cancelledLeft, productId, quantity);
        const shippedHere = take(shippedLeft, productId, quantity - cancelledHere);
        const latest = latestPackageWith(productId, packages);
        return {
            productId: productId,
            quantity: quantity,
            status: statusOfLine(quantity, shippedHere, cancelledHere),
            cancelled: cancelledHere,
            carrier: latest ? latest.carrier : '',
            trackingNumber: latest ? latest.trackingNumber : ''
        };
    });
}

function statusOfLine(quantity: number, shipped: number, cancelled: number): LineStatus {
    if (cancelled === quantity) {
        return LINE_STATUS.CANCELLED;
    }
    if (shipped === 0) {
        return cancelled > 0 ? LINE_STATUS.CANCELLED_PARTIAL : LINE_STATUS.NOT_SHIPPED;
    }
    return shipped === quantity - cancelled ? LINE_STATUS.SHIPPED : LINE_STATUS.PART_SHIPPED;
}

/** A line has room for one package: the latest. `shipmentsInfo` has all of them. */
function latestPackageWith(productId: string, packages: Packages): ShippedPackage | null {
    return packageNumbers(packages).reduce((latest: ShippedPackage | null, packageNo) => {
        const candidate = packages[packageNo] as ShippedPackage;
        const isInside = unitsOf(candidate.items || {}, productId) > 0;
        return isInside && (!latest || candidate.occurredAt >= latest.occurredAt) ? candidate : latest;
    }, null);
}

/** Takes up to `wanted` units of a product from `left`. */
function take(left: Units, productId: string, wanted: number): number {
    const taken = Math.min(unitsOf(left, productId), wanted);
    left[productId] = unitsOf(left, productId) - taken;
    return taken;
}
