import { packageNumbers } from '../rules/packages';
import { unitsOf } from '../rules/units';
import type { Packages, ShippedPackage } from '../rules/packages';
import type { Units } from '../rules/units';

/** Custom attribute externalLineItemStatus of a line. Source: metadata of the official social channel cartridges. */
const LINE_STATUS: { NOT_SHIPPED: 0; PART_SHIPPED: 1; SHIPPED: 2; CANCELLED: 6; CANCELLED_PARTIAL: 7 } = {
    NOT_SHIPPED: 0,
    PART_SHIPPED: 1,
    SHIPPED: 2,
    CANCELLED: 6,
    CANCELLED_PARTIAL: 7
};

/** Units of an order by product. */
export function orderedUnits(order: dw.order.Order): Units {
    const units: Units = {};
    linesOf(order).forEach((line) => {
        units[line.productID] = unitsOf(units, line.productID) + line.quantityValue;
    });
    return units;
}

/**
 * Writes status, cancelled quantity, carrier and tracking number to each line. Needs a transaction.
 * @param shipped - shipped units by product id
 * @param cancelled - cancelled units by product id
 * @param packages - packages that all name their items
 */
export function writeLines(order: dw.order.Order, shipped: Units, cancelled: Units, packages: Packages): void {
    const shippedLeft = copyOf(shipped);
    const cancelledLeft = copyOf(cancelled);
    linesOf(order).forEach((line) => {
        const quantity = line.quantityValue;
        const cancelledHere = take(cancelledLeft, line.productID, quantity);
        const shippedHere = take(shippedLeft, line.productID, quantity - cancelledHere);
        line.custom.externalLineItemStatus = statusOfLine(quantity, shippedHere, cancelledHere);
        if (cancelledHere > 0) {
            line.custom.quantityCanceled = cancelledHere;
        }
        const latest = latestPackageWith(line.productID, packages);
        if (latest) {
            line.custom.carrier = latest.carrier;
            line.custom.trackingNumber = latest.trackingNumber;
        } else if (cancelledHere > 0) {
            // The line was in a package until a late message told of an earlier cancellation.
            line.custom.carrier = null;
            line.custom.trackingNumber = null;
        }
    });
}

function statusOfLine(quantity: number, shipped: number, cancelled: number): 0 | 1 | 2 | 6 | 7 {
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

function copyOf(units: Units): Units {
    const copy: Units = {};
    Object.keys(units).forEach((productId) => {
        copy[productId] = unitsOf(units, productId);
    });
    return copy;
}

/** The product lines of an order as an array. */
export function linesOf(order: dw.order.Order): dw.order.ProductLineItem[] {
    const lines: dw.order.ProductLineItem[] = [];
    const all = order.productLineItems.iterator();
    while (all.hasNext()) {
        lines.push(all.next());
    }
    return lines;
}
