import type { TikTokOrder, Unit } from '../tiktok-shop/records/tiktokOrder';

/** Pieces of one product that stand for a unit; money in the smallest units. */
export interface Goods {
    sellerSku: string;
    quantity: number;
    price: number;
    tax: number;
}

/** The real goods of a unit: of a combined listing its pieces, which share the price; else the unit itself. */
export function goodsOf(unit: Unit): Goods[] {
    if (unit.combined.length === 0) {
        return [{ sellerSku: unit.sellerSku, quantity: 1, price: unit.price, tax: unit.tax }];
    }
    const count = unit.combined.length;
    const share = (amount: number, index: number): number =>
        index === 0 ? amount - Math.floor(amount / count) * (count - 1) : Math.floor(amount / count);
    return unit.combined.map((one, index) => ({
        sellerSku: one.sellerSku,
        quantity: one.count,
        price: share(unit.price, index),
        tax: share(unit.tax, index)
    }));
}

/** How many units of each product some units stand for. */
export function piecesOf(units: Unit[]): Record<string, number> {
    const pieces: Record<string, number> = {};
    units.flatMap(goodsOf).forEach(({ sellerSku, quantity }) => {
        pieces[sellerSku] = (pieces[sellerSku] || 0) + quantity;
    });
    return pieces;
}

/**
 * Of units that may be taken, the first that so many pieces are enough for.
 * @param pieces - by product
 */
export function unitsFor(order: TikTokOrder, isFree: (unit: Unit) => boolean, pieces: Record<string, number>): Unit[] {
    const left = { ...pieces };
    return order.units.filter((unit) => {
        const goods = goodsOf(unit);
        const isEnough = isFree(unit) && goods.every(({ sellerSku, quantity }) => (left[sellerSku] || 0) >= quantity);
        if (isEnough) {
            goods.forEach(({ sellerSku, quantity }) => {
                left[sellerSku] = (left[sellerSku] as number) - quantity;
            });
        }
        return isEnough;
    });
}
