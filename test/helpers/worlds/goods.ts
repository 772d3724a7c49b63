/** The products of all orders. */
export const A = '701643632930';
export const B = '701643632947';

/** A product that B2C Commerce takes no order of. */
export const OFFLINE = 'offline';
/** A product that the catalog does not have. */
export const UNKNOWN = 'unknown';

/** Units by product. */
export type Units = Record<string, number>;

/** Units of all items, by product. */
export function sumOf(items: Array<{ productId: string; quantity: number }>): Units {
    const total: Units = {};
    items.forEach((item) => {
        total[item.productId] = (total[item.productId] || 0) + item.quantity;
    });
    return total;
}

/** Units in few words: "A2 B1". */
export function textOf(units: Units): string {
    return Object.keys(units)
        .filter((productId) => units[productId]! > 0)
        .sort()
        .map((productId) => `${{ [A]: 'A', [B]: 'B' }[productId] || productId}${units[productId]}`)
        .join(' ');
}
