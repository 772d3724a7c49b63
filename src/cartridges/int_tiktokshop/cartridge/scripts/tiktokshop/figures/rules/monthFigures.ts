/** The amounts that are summed up, as the columns of the monthly figures have them. */
export const AMOUNTS = [
    'total',
    'sellerDiscount',
    'platformDiscount',
    'cofundedDiscount',
    'unassignedDiscount',
    'shipping',
    'tax',
    'taxByTikTok',
    'cancelled'
] as const;

/** Name of an amount. */
export type Amount = (typeof AMOUNTS)[number];

/** One order, with its amounts in minor units. */
export interface OrderFigures {
    /** Empty when it is unknown which shop sold it. */
    shopId: string;
    currency: string;
    amounts: Record<Amount, number>;
    isCancelled: boolean;
    /** Whether a return or refund was recorded. */
    hasReturn: boolean;
}

/** The orders of one shop in one currency. */
export interface ShopMonth {
    shopId: string;
    currency: string;
    orders: number;
    cancelledOrders: number;
    returnedOrders: number;
    /** Minor units. */
    amounts: Record<Amount, number>;
}

/** Adds an order to the figures of its shop and currency. */
export function addOrder(shops: ShopMonth[], order: OrderFigures): void {
    const known = shops.filter((shop) => shop.shopId === order.shopId && shop.currency === order.currency)[0];
    const shop = known || emptyMonth(order.shopId, order.currency);
    if (!known) {
        shops.push(shop);
    }
    shop.orders += 1;
    shop.cancelledOrders += order.isCancelled ? 1 : 0;
    shop.returnedOrders += order.hasReturn ? 1 : 0;
    AMOUNTS.forEach((amount) => {
        shop.amounts[amount] += order.amounts[amount];
    });
}

function emptyMonth(shopId: string, currency: string): ShopMonth {
    const amounts = {} as Record<Amount, number>;
    AMOUNTS.forEach((amount) => {
        amounts[amount] = 0;
    });
    return { shopId: shopId, currency: currency, orders: 0, cancelledOrders: 0, returnedOrders: 0, amounts: amounts };
}

/**
 * What a part of a line costs, in minor units.
 * @param price - of the whole line
 */
export function priceOfUnits(price: number, units: number, quantity: number): number {
    return quantity === 0 ? 0 : Math.round((price * Math.min(units, quantity)) / quantity);
}

/** Whether a text names a month, for example `2026-11`. */
export function isMonth(text: string): boolean {
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month some months before another. */
export function monthBefore(month: string, count: number): string {
    const date = new Date(Date.UTC(Number(month.substring(0, 4)), Number(month.substring(5)) - 1 - count, 1));
    return date.toISOString().substring(0, 7);
}

/** First and last day of a month. */
export function daysOfMonth(month: string): { first: string; last: string } {
    const last = new Date(Date.UTC(Number(month.substring(0, 4)), Number(month.substring(5)), 0));
    return { first: month + '-01', last: last.toISOString().substring(0, 10) };
}
