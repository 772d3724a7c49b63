import { inTime, shippedIn } from './lineUnits';
import type { LineUnits, OrderedLine } from './lineUnits';
import { WITHOUT_TRACKING } from './packages';
import type { Packages, ShippedPackage } from './packages';

/** The attributes of one line of an order. */
export interface LineFacts extends OrderedLine {
    status: LineStatus;
    cancelled: number;
    shipped: number;
    /** Carrier and tracking number of the latest package with units of the line; empty for none. */
    carrier: string;
    trackingNumber: string;
}

/** Values of the custom attribute externalLineItemStatus. Source: metadata of the official social channel cartridges. */
export const LINE_STATUS = { NOT_SHIPPED: 0, PART_SHIPPED: 1, SHIPPED: 2, CANCELLED: 6, CANCELLED_PARTIAL: 7 } as const;

export type LineStatus = (typeof LINE_STATUS)[keyof typeof LINE_STATUS];

/**
 * Computes the attributes of an order's lines.
 * @param divided - the units of each line, in their sequence
 * @param packages - the packages of the order
 * @param isCancelled - whether the whole order is, before anything has left
 */
export function lineFacts(
    lines: OrderedLine[],
    divided: LineUnits[],
    packages: Packages,
    isCancelled: boolean
): LineFacts[] {
    const tracked = inTime(packages).filter(({ packageNo }) => packageNo !== WITHOUT_TRACKING);
    return lines.map((line, index) => {
        const units = divided[index] as LineUnits;
        const cancelled = isCancelled ? line.quantity : units.cancelled;
        const shipped = isCancelled ? 0 : shippedIn(units);
        const latest = shipped > 0 ? latestPackageOf(units, tracked) : null;
        return {
            productId: line.productId,
            quantity: line.quantity,
            amount: line.amount,
            status: statusOfLine(line.quantity, shipped, cancelled),
            cancelled: cancelled,
            shipped: shipped,
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

/**
 * A line has room for one package: the latest. `shipmentsInfo` has all of them.
 * @param tracked - the packages with tracking, in the sequence in which they left
 */
function latestPackageOf(units: LineUnits, tracked: ShippedPackage[]): ShippedPackage | null {
    const own = tracked.filter(({ packageNo }) => (units.packages[packageNo] || 0) > 0);
    return own[own.length - 1] || null;
}
