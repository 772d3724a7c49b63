/** The products of the histories. */
export const A = '701643632930';
export const B = '701643632947';

/** Units by product. */
export type Units = Record<string, number>;

/** Units in words, for example `A2 B1`. */
export function text(units: Units): string {
    return Object.keys(units)
        .filter((productId) => units[productId]! > 0)
        .sort()
        .map((productId) => `${productId === A ? 'A' : 'B'}${units[productId]}`)
        .join(' ');
}

/** Units of several items together. */
export function sum(items: Array<{ productId: string; quantity: number }>): Units {
    const total: Units = {};
    items.forEach((item) => {
        total[item.productId] = (total[item.productId] || 0) + item.quantity;
    });
    return total;
}
