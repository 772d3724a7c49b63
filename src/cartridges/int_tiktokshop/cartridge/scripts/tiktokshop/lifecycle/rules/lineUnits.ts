import { countUnits, unitsOf, without } from './units';
import type { Units } from './units';
import { packageNumbers } from './packages';
import type { Packages, ShippedPackage } from './packages';

/** A product line of an order. */
export interface OrderedLine {
    productId: string;
    quantity: number;
    /** Price of all its units after their discounts, in minor units. */
    amount: number;
}

/** What has become of the units of one line. */
export interface LineUnits {
    productId: string;
    cancelled: number;
    /** Units that have left, by package number. */
    packages: { [packageNo: string]: number };
}

/** A line of the order that a message names itself. */
export interface ToldLine {
    /** Position among the lines of the order. */
    index: number;
    /** All units of the line that are cancelled, whenever that was. */
    cancelled: number;
    /** Number under which its units have left; empty for none. */
    trackingNumber: string;
}

/**
 * Divides the units of an order among its lines; several lines may have one product. What a line was given before it
 * keeps, so a unit that has left stays where it was told, and a cancelled unit is one that has not left. Then come the
 * lines that the message names. What is left leaves from the lines in their sequence, and is cancelled in the dearest
 * lines first.
 * @param facts - packages with the units inside, and cancelled units by product
 * @param before - what the lines were given before; empty if nothing was
 */
export function divideUnits(
    lines: OrderedLine[],
    facts: { packages: Packages; cancelled: Units },
    before: LineUnits[],
    told: ToldLine[]
): LineUnits[] {
    const division: Division = {
        work: lines.map((line) => ({
            line: line,
            units: { productId: line.productId, cancelled: 0, packages: {} }
        })),
        parcels: inTime(facts.packages).map((known) => ({ known: known, left: without(known.items || {}, {}) })),
        cancelled: without(facts.cancelled, {})
    };
    const { work, parcels } = division;
    work.forEach((one, index) => keepGiven(division, one, before[index]));
    told.forEach((named) => giveTold(division, named));
    parcels.forEach((parcel) => work.forEach((one) => ship(one, parcel, one.line.quantity)));
    if (countUnits(division.cancelled) > 0) {
        dearestFirst(work).forEach((one) => cancel(division, one, one.line.quantity));
    }
    return work.map((one) => one.units);
}

/** Packages and cancelled units to divide, and the lines that take them. */
interface Division {
    work: Work[];
    parcels: Parcel[];
    /** Cancelled units that no line has yet. */
    cancelled: Units;
}

interface Work {
    line: OrderedLine;
    units: LineUnits;
}

interface Parcel {
    known: ShippedPackage;
    /** Units that no line has yet. */
    left: Units;
}

/** Gives a line what it was given before. */
function keepGiven(division: Division, one: Work, known: LineUnits | undefined): void {
    if (known && known.productId === one.line.productId) {
        division.parcels.forEach((parcel) => ship(one, parcel, known.packages[parcel.known.packageNo] || 0));
        cancel(division, one, known.cancelled);
    }
}

/** Gives a line the units that the message names for it. */
function giveTold(division: Division, named: ToldLine): void {
    const one = division.work[named.index];
    if (one) {
        cancel(division, one, Math.max(named.cancelled - one.units.cancelled, 0));
        division.parcels
            .filter((parcel) => parcel.known.trackingNumber === named.trackingNumber)
            .forEach((parcel) => ship(one, parcel, one.line.quantity));
    }
}

function cancel(division: Division, one: Work, wanted: number): void {
    one.units.cancelled += take(division.cancelled, one.line.productId, Math.min(wanted, openUnits(one)));
}

function ship(one: Work, parcel: Parcel, wanted: number): void {
    const taken = take(parcel.left, one.line.productId, Math.min(wanted, openUnits(one)));
    if (taken > 0) {
        const packageNo = parcel.known.packageNo;
        one.units.packages[packageNo] = (one.units.packages[packageNo] || 0) + taken;
    }
}

/** Units of a line that have left. */
export function shippedIn(units: LineUnits): number {
    return Object.keys(units.packages).reduce((sum, packageNo) => sum + (units.packages[packageNo] as number), 0);
}

function openUnits(one: Work): number {
    return one.line.quantity - one.units.cancelled - shippedIn(one.units);
}

/** Takes up to `wanted` units of a product from `left`. */
function take(left: Units, productId: string, wanted: number): number {
    const taken = Math.max(Math.min(unitsOf(left, productId), wanted), 0);
    left[productId] = unitsOf(left, productId) - taken;
    return taken;
}

/** Packages in the sequence in which they left. */
export function inTime(packages: Packages): ShippedPackage[] {
    return packageNumbers(packages)
        .map((packageNo) => packages[packageNo] as ShippedPackage)
        .sort((one, other) => {
            const key = one.occurredAt === other.occurredAt ? 'packageNo' : 'occurredAt';
            return one[key] < other[key] ? -1 : 1;
        });
}

/** Lines by the price of one unit, the dearest first. */
export function dearestFirst<T extends { line: OrderedLine }>(all: T[]): T[] {
    return all.slice().sort((one, other) => {
        // Multiplied out: a price may have no exact share for each unit.
        const difference = other.line.amount * one.line.quantity - one.line.amount * other.line.quantity;
        return difference || all.indexOf(one) - all.indexOf(other);
    });
}
