import { countUnits, plus, sameUnits, without } from './units';
import type { Units } from './units';
import { unique } from '../../platform/rules/lists';
import { copyOf } from '../../platform/rules/members';

/** A package that has shipped. */
export interface ShippedPackage {
    packageNo: string;
    carrier: string;
    trackingNumber: string;
    /** Units in the package; null means all units that are in no other package. */
    items: Units | null;
    /** When it shipped, or when we learned of it; ISO 8601 UTC. */
    occurredAt: string;
    /** When a message last told the same of it again, ISO 8601 UTC: a correction from before that is late. */
    repeatedAt?: string;
    /** Tracking numbers that it had before, latest first: until TikTok hears of a correction, it shows one of them. */
    formerNumbers?: string[];
}

/** How a parcel can be found at its carrier. */
export type Tracking = Pick<ShippedPackage, 'carrier' | 'trackingNumber'>;

/** Packages by number. */
export interface Packages {
    [packageNo: string]: ShippedPackage;
}

/**
 * Number of the package without tracking: it holds the units that are said to have shipped but that no message has put
 * in a package. An OMS cannot use this number.
 */
export const WITHOUT_TRACKING = '';

/** The package of units that are said to have shipped without carrier and tracking number. */
export function packageWithoutTracking(occurredAt: string): ShippedPackage {
    return { packageNo: WITHOUT_TRACKING, carrier: '', trackingNumber: '', items: null, occurredAt: occurredAt };
}

/** The packages that a message has named: all but the one without tracking. */
export function packagesWithTracking(packages: Packages): Packages {
    const told: Packages = {};
    packageNumbers(packages).forEach((packageNo) => {
        if (packageNo !== WITHOUT_TRACKING) {
            told[packageNo] = packages[packageNo] as ShippedPackage;
        }
    });
    return told;
}

/** Removes the package without tracking once all units are in other packages. */
export function dropPackageWithoutTracking(packages: Packages, available: Units): Packages {
    if (!packages[WITHOUT_TRACKING]) {
        return packages;
    }
    const told = packagesWithTracking(packages);
    const isNeeded = countUnits(without(available, shippedUnits(told, available))) > 0;
    return isNeeded ? packages : told;
}

/** Package numbers, sorted: the same packages always give the same result. */
export function packageNumbers(packages: Packages): string[] {
    return Object.keys(packages).sort();
}

/**
 * Units in each package. The first package without items gets all units that no other package has.
 * @param available - units ordered and not cancelled
 */
export function itemsByPackage(packages: Packages, available: Units): { [packageNo: string]: Units } {
    const result: { [packageNo: string]: Units } = {};
    const numbers = packageNumbers(packages);
    let rest = available;
    numbers.forEach((packageNo) => {
        const items = (packages[packageNo] as ShippedPackage).items;
        if (items) {
            result[packageNo] = items;
            rest = without(rest, items);
        }
    });
    numbers.forEach((packageNo) => {
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
 * Packages whose units could no longer be cancelled at a time: they had shipped, or they name their items. A later
 * package with "the rest" shipped without the units that were cancelled before it, even if we learn of the
 * cancellation afterwards.
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

/** Units that have shipped, in all packages together. */
export function shippedUnits(packages: Packages, available: Units): Units {
    const byPackage = itemsByPackage(packages, available);
    return packageNumbers(packages).reduce((sum: Units, packageNo) => plus(sum, byPackage[packageNo] as Units), {});
}

/** Whether two packages have the same tracking and the same units. */
export function samePackage(one: ShippedPackage, other: ShippedPackage): boolean {
    return sameTracking(one, other) && sameItems(one.items, other.items);
}

/** Whether both have the same carrier and tracking number. */
export function sameTracking(one: Tracking, other: Tracking): boolean {
    return one.carrier === other.carrier && one.trackingNumber === other.trackingNumber;
}

/** Former numbers that a package keeps: TikTok may not have heard of several corrections. */
const MOST_FORMER = 10;

function trackingNumbersOf(parcel: ShippedPackage): string[] {
    return [parcel.trackingNumber].concat(parcel.formerNumbers || []);
}

/** Whether a package has a tracking number, or had it before. */
export function hasNumber(parcel: ShippedPackage, trackingNumber: string): boolean {
    const wanted = plainNumber(trackingNumber);
    return trackingNumbersOf(parcel).some((number) => plainNumber(number) === wanted);
}

/** A tracking number to compare: TikTok may write it without blanks and signs, or in other letters. */
export function plainNumber(trackingNumber: string): string {
    return trackingNumber.replace(/[^0-9a-z]/gi, '').toUpperCase() || trackingNumber;
}

/** A package that takes the place of another one, and keeps its tracking numbers as former ones. */
export function inPlaceOf(before: ShippedPackage, parcel: ShippedPackage): ShippedPackage {
    const numbers = unique(trackingNumbersOf(parcel).concat(trackingNumbersOf(before)));
    if (numbers.length === 1) {
        return parcel;
    }
    return {
        packageNo: parcel.packageNo,
        carrier: parcel.carrier,
        trackingNumber: parcel.trackingNumber,
        items: parcel.items,
        occurredAt: parcel.occurredAt,
        formerNumbers: numbers.slice(1, 1 + MOST_FORMER)
    };
}

function sameItems(one: Units | null, other: Units | null): boolean {
    if (one === null || other === null) {
        return one === other;
    }
    return sameUnits(one, other);
}

/** The packages of an order after a message, and what the message did to them. */
export interface MergedPackages {
    packages: Packages;
    added: string[];
    corrected: string[];
    /** Whether the message has a package that is older than the known one of this number. */
    hasOlder: boolean;
    /** Whether the message tells the same of a package at a later time. */
    hasLaterRepeat: boolean;
}

/** Most characters of all packages of an order: an order is exported as one text, which must not have more than a million. */
const LONGEST = 300000;
/** Characters of a package and of an item beside their values. */
const PACKAGE_FRAME = 150;
const ITEM_FRAME = 40;

/** Whether a message makes the packages of an order longer, and longer than it can keep. */
export function areTooLong(known: Packages, told: ShippedPackage[]): boolean {
    const kept = packageNumbers(known).map((packageNo) => known[packageNo] as ShippedPackage);
    const numbers = told.map(({ packageNo }) => packageNo);
    const others = kept.filter(({ packageNo }) => numbers.indexOf(packageNo) < 0);
    const length = lengthOfAll(others.concat(told));
    return length > LONGEST && length > lengthOfAll(kept);
}

function lengthOfAll(packages: ShippedPackage[]): number {
    return packages.reduce((sum, parcel) => sum + lengthOf(parcel), 0);
}

function lengthOf({ packageNo, carrier, trackingNumber, items }: ShippedPackage): number {
    return Object.keys(items || {}).reduce(
        (sum, productId) => sum + ITEM_FRAME + productId.length,
        PACKAGE_FRAME + packageNo.length + carrier.length + trackingNumber.length
    );
}

/** Merges the packages of a message into the known ones: each is added, or replaces an older one of its number. */
export function mergePackages(known: Packages, told: ShippedPackage[]): MergedPackages {
    const merged: MergedPackages = {
        packages: {},
        added: [],
        corrected: [],
        hasOlder: false,
        hasLaterRepeat: false
    };
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
    } else if (candidate.occurredAt < lastToldAt(before)) {
        merged.hasOlder = true;
    } else if (!samePackage(before, candidate)) {
        merged.corrected.push(candidate.packageNo);
        merged.packages[candidate.packageNo] = inPlaceOf(before, candidate);
    } else if (candidate.occurredAt > lastToldAt(before)) {
        merged.hasLaterRepeat = true;
        merged.packages[candidate.packageNo] = repeatedAt(before, candidate.occurredAt);
    }
}

/** When the latest message told what is known of a package; ISO 8601 UTC. */
export function lastToldAt({ occurredAt, repeatedAt }: ShippedPackage): string {
    return repeatedAt || occurredAt;
}

function repeatedAt(parcel: ShippedPackage, time: string): ShippedPackage {
    const result = copyOf(parcel);
    result.repeatedAt = time;
    return result;
}
