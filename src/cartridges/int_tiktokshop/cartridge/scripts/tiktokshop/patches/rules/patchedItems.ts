import { openUnits } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { unitsOf } from '../../lifecycle/rules/units';
import type { ShippedPackage } from '../../lifecycle/rules/packages';
import type { Units } from '../../lifecycle/rules/units';

/** A line of a patch in the vocabulary of the official cartridge. */
export interface PatchedItem {
    productId: string;
    /** 0 not shipped, 1 part shipped, 2 shipped, 6 cancelled. */
    lineStatus: number | null;
    carrier: string;
    trackingNumber: string;
    quantityCancelled: number;
    reason: string;
}

const PART_SHIPPED = 1;
const SHIPPED = 2;
const CANCELLED = 6;

/** Lines with the same tracking number are one package, and its number is the tracking number. */
export function packagesOfItems(items: PatchedItem[], state: OrderState, receivedAt: string): ShippedPackage[] {
    const packages: ShippedPackage[] = [];
    const open = openUnits(state, state.packages);
    items
        .filter((item) => item.trackingNumber !== '' && isShipped(item))
        .forEach((item) => {
            const known = packages.filter((candidate) => candidate.packageNo === item.trackingNumber)[0];
            const parcel = known || newPackage(item, receivedAt);
            if (!known) {
                packages.push(parcel);
            }
            // The vocabulary has no quantities: shipped means all open units, part shipped at least one.
            const before = unitsOf(itemsBefore(state, item.trackingNumber), item.productId);
            const units = before + unitsOf(open, item.productId);
            (parcel.items as Units)[item.productId] = item.lineStatus === PART_SHIPPED ? Math.max(before, 1) : units;
        });
    return packages;
}

/** Whether a line says that something of it has left. */
export function isShipped(item: PatchedItem): boolean {
    return item.lineStatus === SHIPPED || item.lineStatus === PART_SHIPPED;
}

function newPackage(item: PatchedItem, receivedAt: string): ShippedPackage {
    return {
        packageNo: item.trackingNumber,
        carrier: item.carrier,
        trackingNumber: item.trackingNumber,
        items: {},
        occurredAt: receivedAt
    };
}

function itemsBefore(state: OrderState, packageNo: string): Units {
    const known = state.packages[packageNo];
    return (known && known.items) || {};
}

/** Units that the lines cancel, by product id; totals, not differences. */
export function cancelledUnitsOfItems(items: PatchedItem[]): Units {
    const units: Units = {};
    items
        .filter((item) => item.quantityCancelled > 0 && (item.lineStatus === null || item.lineStatus >= CANCELLED))
        .forEach((item) => {
            units[item.productId] = unitsOf(units, item.productId) + item.quantityCancelled;
        });
    return units;
}
