/** Units by product id. */
export interface Units {
    [productId: string]: number;
}

/** Sum of all units. */
export function countUnits(units: Units): number {
    return Object.keys(units).reduce((sum, productId) => sum + unitsOf(units, productId), 0);
}

/** A list of units for people, for example `2 × 701643632930`. */
export function listUnits(units: Units): string {
    return Object.keys(units)
        .map((productId) => unitsOf(units, productId) + ' × ' + productId)
        .join(', ');
}

/** Units of one product. */
export function unitsOf(units: Units, productId: string): number {
    const count = units[productId];
    // A product id may be the name of a member that every object inherits.
    return typeof count === 'number' ? count : 0;
}

/** Units of one product only. */
export function unitsFor(productId: string, count: number): Units {
    const units: Units = {};
    units[productId] = count;
    return units;
}

/** `from` minus `taken`, never below zero. */
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

/** Units that are in both. */
export function common(one: Units, other: Units): Units {
    return without(one, without(one, other));
}

/** The sum of both. */
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

/** The first product with more units in `wanted` than in `available`; null if there is none. */
export function firstExcess(wanted: Units, available: Units): string | null {
    const excess = Object.keys(wanted).filter(
        (productId) => unitsOf(wanted, productId) > unitsOf(available, productId)
    );
    return excess[0] === undefined ? null : excess[0];
}

/**
 * Names the ordered product that an unknown product id probably means: spreadsheets drop leading zeros. Empty if the order
 * has no such product.
 */
export function lostZerosHint(productId: string, ordered: Units): string {
    const meant = Object.keys(ordered).filter(
        (known) => productId !== '' && known !== productId && known.replace(/^0+/, '') === productId
    )[0];
    return meant === undefined ? '' : '. It has ' + meant + ': the zeros at its beginning are lost';
}

/** Whether both are the same units. */
export function sameUnits(one: Units, other: Units): boolean {
    return firstExcess(one, other) === null && firstExcess(other, one) === null;
}
