/** Units by product id. */
export interface Units {
    [productId: string]: number;
}

/** A parcel that has left. */
export interface ShippedPackage {
    packageNo: string;
    carrier: string;
    trackingNumber: string;
    /** Units in it; null means all units that are in no other package. */
    items: Units | null;
    /** ISO 8601 UTC; when it left, or when we heard of it. */
    occurredAt: string;
}

/** Packages by number. */
export interface Packages {
    [packageNo: string]: ShippedPackage;
}

/**
 * Stands in for packages that nobody has told of, when an order is said to have left: it holds the units that are in no
 * other package. An OMS cannot use this number.
 */
export const UNTOLD = '';

/** The package of units that are said to have left without carrier and tracking number. */
export function untoldPackage(occurredAt: string): ShippedPackage {
    return { packageNo: UNTOLD, carrier: '', trackingNumber: '', items: null, occurredAt: occurredAt };
}

/** The packages that somebody has told of. */
export function toldPackages(packages: Packages): Packages {
    const told: Packages = {};
    packageNumbers(packages).forEach((packageNo) => {
        if (packageNo !== UNTOLD) {
            told[packageNo] = packages[packageNo] as ShippedPackage;
        }
    });
    return told;
}

/** Packages without the untold one, once all units are in others. */
export function withoutEmptyUntold(packages: Packages, available: Units): Packages {
    const told = toldPackages(packages);
    const isNeeded = countUnits(without(available, shippedUnits(told, available))) > 0;
    return isNeeded ? packages : told;
}

/** Sum of all units. */
export function countUnits(units: Units): number {
    return Object.keys(units).reduce((sum, productId) => sum + unitsOf(units, productId), 0);
}

/** Units as texts name them, for example `2 of 701643632930`. */
export function unitsInWords(units: Units): string {
    return Object.keys(units)
        .map((productId) => unitsOf(units, productId) + ' of ' + productId)
        .join(', ');
}

/** Units of one product. */
export function unitsOf(units: Units, productId: string): number {
    const count = units[productId];
    // A product may be called like a member that every object has.
    return typeof count === 'number' ? count : 0;
}

/** What is left of `from` without `taken`; never below zero. */
export function without(from: Units, taken: Units): Units {
    const rest: Units = {};
    Object.keys(from).forEach((productId) => {
        const left = unitsOf(from, productId) - unitsOf(taken, productId);
        if (left > 0) {
            rest[productId] = left;
        }
    });
    return rest;
}

/** Both together. */
export function plus(one: Units, other: Units): Units {
    const sum: Units = {};
    Object.keys(one).forEach((productId) => {
        sum[productId] = unitsOf(one, productId);
    });
    Object.keys(other).forEach((productId) => {
        sum[productId] = unitsOf(sum, productId) + unitsOf(other, productId);
    });
    return sum;
}

/** The first product of which `wanted` has more than `available`; null if there is none. */
export function firstExcess(wanted: Units, available: Units): string | null {
    const excess = Object.keys(wanted).filter(
        (productId) => unitsOf(wanted, productId) > unitsOf(available, productId)
    );
    return excess[0] === undefined ? null : excess[0];
}

/** Package numbers in a fixed order, so that the same packages always give the same answer. */
export function packageNumbers(packages: Packages): string[] {
    return Object.keys(packages).sort();
}

/**
 * Units in each package. Packages without items share what the others leave: the first takes all of it.
 * @param available - units ordered and not cancelled
 */
export function itemsByPackage(packages: Packages, available: Units): { [packageNo: string]: Units } {
    const result: { [packageNo: string]: Units } = {};
    let rest = available;
    packageNumbers(packages).forEach((packageNo) => {
        const items = (packages[packageNo] as ShippedPackage).items;
        if (items) {
            result[packageNo] = items;
            rest = without(rest, items);
        }
    });
    packageNumbers(packages).forEach((packageNo) => {
        if (!result[packageNo]) {
            result[packageNo] = rest;
            rest = {};
        }
    });
    return result;
}

/** The first package that holds no unit; null if there is none. */
export function emptyPackage(packages: Packages, available: Units): string | null {
    const byPackage = itemsByPackage(packages, available);
    const empty = packageNumbers(packages).filter((packageNo) => countUnits(byPackage[packageNo] as Units) === 0);
    return empty[0] === undefined ? null : empty[0];
}

/**
 * Packages whose units can no longer be cancelled at a time: they left before it, or name what they hold. What left
 * later with "the rest" left without the units that were cancelled by then, even if we hear of that afterwards.
 * @param time - ISO 8601 UTC
 */
export function packagesBefore(packages: Packages, time: string): Packages {
    const before: Packages = {};
    packageNumbers(packages).forEach((packageNo) => {
        const known = packages[packageNo] as ShippedPackage;
        if (known.items || known.occurredAt <= time) {
            before[packageNo] = known;
        }
    });
    return before;
}

/** Units that have left, of all packages. */
export function shippedUnits(packages: Packages, available: Units): Units {
    const byPackage = itemsByPackage(packages, available);
    return packageNumbers(packages).reduce((sum: Units, packageNo) => plus(sum, byPackage[packageNo] as Units), {});
}

/** Whether two packages say the same. */
export function samePackage(one: ShippedPackage, other: ShippedPackage): boolean {
    return sameTracking(one, other) && sameItems(one.items, other.items);
}

/** Whether two packages travel under the same number. */
export function sameTracking(one: ShippedPackage, other: ShippedPackage): boolean {
    return one.carrier === other.carrier && one.trackingNumber === other.trackingNumber;
}

function sameItems(one: Units | null, other: Units | null): boolean {
    if (one === null || other === null) {
        return one === other;
    }
    return sameUnits(one, other);
}

/** Whether both are the same units. */
export function sameUnits(one: Units, other: Units): boolean {
    return firstExcess(one, other) === null && firstExcess(other, one) === null;
}

/** What a message makes of the packages known before. */
export interface MergedPackages {
    packages: Packages;
    added: string[];
    corrected: string[];
    /** Whether the message told something of a package that is older than what was known of it. */
    hasOlder: boolean;
}

/** Puts packages of a message into those known: each adds or replaces, unless what is known happened later. */
export function mergePackages(known: Packages, told: ShippedPackage[]): MergedPackages {
    const merged: MergedPackages = { packages: {}, added: [], corrected: [], hasOlder: false };
    packageNumbers(known).forEach((packageNo) => {
        merged.packages[packageNo] = known[packageNo] as ShippedPackage;
    });
    told.forEach((candidate) => {
        mergePackage(merged, candidate);
    });
    return merged;
}

function mergePackage(merged: MergedPackages, candidate: ShippedPackage): void {
    const before = merged.packages[candidate.packageNo];
    if (!before) {
        merged.added.push(candidate.packageNo);
        merged.packages[candidate.packageNo] = candidate;
    } else if (candidate.occurredAt < before.occurredAt) {
        merged.hasOlder = true;
    } else if (!samePackage(before, candidate)) {
        merged.corrected.push(candidate.packageNo);
        merged.packages[candidate.packageNo] = candidate;
    }
}
