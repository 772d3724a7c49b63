import { availableUnits } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { itemsByPackage, packageNumbers, packagesWithTracking } from '../../lifecycle/rules/packages';
import type { Packages, ShippedPackage } from '../../lifecycle/rules/packages';
import { countUnits, plus, unitsOf, without } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import type { ShippedItem } from './patchedItems';

/** A package while the lines of a patch fill it. */
interface Parcel extends ShippedPackage {
    items: Units;
    /** Package from which all of its units have come under another tracking number; empty for none. */
    replaces: string;
}

/**
 * The packages that shipped lines stand for: lines with one tracking number are one package. A line has no quantities:
 * complete means all of its units, otherwise at least one. Once all units are in packages, another number for a line
 * corrects the one package that holds it.
 * @param cancelled - units that the same patch cancels
 * @returns the packages that are new or change
 */
export function packagesOfItems(
    items: ShippedItem[],
    state: OrderState,
    cancelled: Units,
    receivedAt: string
): ShippedPackage[] {
    const available = without(availableUnits(state), cancelled);
    const known = withAllItems(packagesWithTracking(state.packages), available);
    const work: Work = {
        known: known,
        parcels: [],
        open: without(available, unitsIn(known)),
        receivedAt: receivedAt
    };
    items.forEach((item) => fill(work, item));
    return withOldNumbers(work.parcels);
}

interface Work {
    known: Parcel[];
    /** Packages that the lines touch. */
    parcels: Parcel[];
    /** Units that are in no package yet. */
    open: Units;
    receivedAt: string;
}

function withAllItems(packages: Packages, available: Units): Parcel[] {
    const items = itemsByPackage(packages, available);
    return packageNumbers(packages).map((packageNo) => {
        const known = packages[packageNo] as ShippedPackage;
        return {
            packageNo: packageNo,
            carrier: known.carrier,
            trackingNumber: known.trackingNumber,
            items: plus(items[packageNo] as Units, {}),
            occurredAt: known.occurredAt,
            replaces: ''
        };
    });
}

function unitsIn(parcels: Parcel[]): Units {
    return parcels.reduce((sum: Units, parcel) => plus(sum, parcel.items), {});
}

function fill(work: Work, item: ShippedItem): void {
    const parcel = parcelFor(work, item);
    const productId = item.productId;
    const open = unitsOf(work.open, productId);
    const inside = unitsOf(parcel.items, productId);
    const holders = work.known.filter((one) => one !== parcel && unitsOf(one.items, productId) > 0);
    const holder = holders.length === 1 ? (holders[0] as Parcel) : null;
    if (!item.isComplete && inside > 0) {
        return;
    }
    // The last open unit would complete the line, so a line in part corrects the package that it is in.
    if (holder && inside === 0 && (open === 0 || (!item.isComplete && open === 1))) {
        move(work, item, { from: holder, to: parcel });
        return;
    }
    const taken = Math.min(open, item.isComplete ? item.units : 1);
    work.open[productId] = open - taken;
    // Nothing is left: one unit too many, which the rules for all messages refuse.
    parcel.items[productId] = inside + taken || 1;
}

/** The package with a tracking number, which may be known under another number; a new one if there is none. */
function parcelFor(work: Work, item: ShippedItem): Parcel {
    const { carrier, trackingNumber } = item.tracking;
    const isMeant = (one: Parcel): boolean => one.trackingNumber === trackingNumber;
    const parcel = work.parcels.filter(isMeant)[0] || work.known.filter(isMeant)[0] || newParcel(work, trackingNumber);
    parcel.carrier = carrier;
    touch(work, parcel);
    return parcel;
}

function newParcel(work: Work, trackingNumber: string): Parcel {
    const taken = work.known.concat(work.parcels).map((parcel) => parcel.packageNo);
    let packageNo = trackingNumber;
    for (let i = 2; taken.indexOf(packageNo) >= 0; i += 1) {
        packageNo = trackingNumber + '-' + i;
    }
    return {
        packageNo: packageNo,
        carrier: '',
        trackingNumber: trackingNumber,
        items: {},
        occurredAt: work.receivedAt,
        replaces: ''
    };
}

function touch(work: Work, parcel: Parcel): void {
    parcel.occurredAt = work.receivedAt;
    if (work.parcels.indexOf(parcel) < 0) {
        work.parcels.push(parcel);
    }
}

/** Moves units of a product into the package with the corrected number. */
function move(work: Work, { productId, units }: ShippedItem, { from, to }: { from: Parcel; to: Parcel }): void {
    const moved = Math.min(unitsOf(from.items, productId), Math.max(units, 1));
    from.items[productId] = unitsOf(from.items, productId) - moved;
    to.items[productId] = unitsOf(to.items, productId) + moved;
    touch(work, from);
    if (countUnits(from.items) === 0 && work.known.indexOf(to) < 0) {
        to.replaces = from.packageNo;
    }
}

/** A package whose units have all got another tracking number keeps its number, because packages do not go away. */
function withOldNumbers(parcels: Parcel[]): ShippedPackage[] {
    const replaced = parcels.map((parcel) => parcel.replaces);
    return parcels
        .filter((parcel) => replaced.indexOf(parcel.packageNo) < 0)
        .map((parcel) => ({
            packageNo: parcel.replaces || parcel.packageNo,
            carrier: parcel.carrier,
            trackingNumber: parcel.trackingNumber,
            items: without(parcel.items, {}),
            occurredAt: parcel.occurredAt
        }));
}
