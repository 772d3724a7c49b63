import { packageNumbers } from '../../lifecycle/rules/packages';
import { common, countUnits, plus, unitsOf, without } from '../../lifecycle/rules/units';
import type { Packages, ShippedPackage } from '../../lifecycle/rules/packages';
import type { Units } from '../../lifecycle/rules/units';
import type { TikTokLine, TikTokOrder } from '../../openapi/rules/tiktokOrder';

/**
 * What travels with one carrier under one number: packages that share a number are one parcel, and TikTok is told of them
 * together, because it need not take the same number twice.
 */
export interface Parcel {
    carrier: string;
    trackingNumber: string;
    packageNos: string[];
    items: Units;
    /** TikTok's packages, as far as they were reported before. */
    packageIds: string[];
}

/** Puts packages together that travel together. */
export function parcelsOf(packages: Packages, packageIds: { [packageNo: string]: string }): Parcel[] {
    const parcels: Parcel[] = [];
    packageNumbers(packages).forEach((packageNo) => {
        const parcel = parcelOf(packages[packageNo] as ShippedPackage, parcels);
        const packageId = packageIds[packageNo] || '';
        parcel.packageNos.push(packageNo);
        parcel.items = plus(parcel.items, (packages[packageNo] as ShippedPackage).items || {});
        if (packageId !== '' && parcel.packageIds.indexOf(packageId) < 0) {
            parcel.packageIds.push(packageId);
        }
    });
    return parcels;
}

function parcelOf(known: ShippedPackage, parcels: Parcel[]): Parcel {
    const same = parcels.filter(
        (parcel) => parcel.carrier === known.carrier && parcel.trackingNumber === known.trackingNumber
    )[0];
    if (same) {
        return same;
    }
    const parcel: Parcel = {
        carrier: known.carrier,
        trackingNumber: known.trackingNumber,
        packageNos: [],
        items: {},
        packageIds: []
    };
    parcels.push(parcel);
    return parcel;
}

/** A package that has left on TikTok. */
export interface TikTokPackage {
    id: string;
    trackingNumber: string;
    providerId: string;
    units: Units;
}

/** A parcel, and what TikTok has of it. */
export interface ParcelOnTikTok {
    parcel: Parcel;
    /** TikTok's packages that hold units of this parcel and of no other. */
    own: TikTokPackage[];
    /** Those that hold units of others as well. */
    shared: TikTokPackage[];
    /** Units that have left here and not on TikTok. */
    missing: Units;
}

/** What has left here and on TikTok. */
export interface Comparison {
    parcels: ParcelOnTikTok[];
    /** Units that have left on TikTok and not here: a package was corrected to fewer, or a person shipped there. */
    excess: Units;
}

/**
 * Compares by units what has left here with what has left on TikTok. Each unit there stands for one here: first by the
 * package it was reported in, then by its tracking number, then under any number, because a unit that has left
 * cannot leave again.
 * @param order - as Get Order Detail gives it
 */
export function compareParcels(order: TikTokOrder, parcels: Parcel[]): Comparison {
    const made = packagesOn(order);
    const numbers = parcels.map((parcel) => parcel.trackingNumber);
    const claims = parcels.map((parcel): Claim => ({ parcel: parcel, missing: parcel.items, packageIds: [] }));
    const unclaimed = made.map((one) => one.units);
    const passes: Array<(one: TikTokPackage, parcel: Parcel) => boolean> = [
        (one, parcel) => parcel.packageIds.indexOf(one.id) >= 0,
        (one, parcel) => parcel.trackingNumber === one.trackingNumber,
        (one) => numbers.indexOf(one.trackingNumber) < 0,
        () => true
    ];
    passes.forEach((fits) => {
        claims.forEach((claim) => {
            made.forEach((one, index) => {
                if (fits(one, claim.parcel)) {
                    unclaimed[index] = claimUnits(claim, one, unclaimed[index] as Units);
                }
            });
        });
    });
    const known = claims.map((claim) => {
        const holding = made.filter((one) => claim.packageIds.indexOf(one.id) >= 0);
        const isOwn = (one: TikTokPackage): boolean =>
            claims.every((other) => other === claim || other.packageIds.indexOf(one.id) < 0);
        return {
            parcel: claim.parcel,
            own: holding.filter(isOwn),
            shared: holding.filter((one) => !isOwn(one)),
            missing: claim.missing
        };
    });
    return { parcels: known, excess: unclaimed.reduce(plus, {}) };
}

interface Claim {
    parcel: Parcel;
    missing: Units;
    packageIds: string[];
}

/** @returns what is left of the package's units */
function claimUnits(claim: Claim, one: TikTokPackage, unclaimed: Units): Units {
    const taken = common(claim.missing, unclaimed);
    if (countUnits(taken) === 0) {
        return unclaimed;
    }
    claim.missing = without(claim.missing, taken);
    if (claim.packageIds.indexOf(one.id) < 0) {
        claim.packageIds.push(one.id);
    }
    return without(unclaimed, taken);
}

/** The packages that have left on TikTok, with their units. */
function packagesOn(order: TikTokOrder): TikTokPackage[] {
    const found: TikTokPackage[] = [];
    order.line_items.filter(isShipped).forEach((line) => {
        const id = line.package_id || '';
        let known = found.filter((one) => one.id === id && one.trackingNumber === line.tracking_number)[0];
        if (!known) {
            known = {
                id: id,
                trackingNumber: line.tracking_number || '',
                providerId: line.shipping_provider_id || '',
                units: {}
            };
            found.push(known);
        }
        const productId = line.seller_sku || '';
        known.units[productId] = unitsOf(known.units, productId) + 1;
    });
    return found;
}

function isShipped(line: TikTokLine): boolean {
    return !!line.tracking_number;
}
