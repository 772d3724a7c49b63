import { MARKET_CODES, marketCode } from './markets';

/** The warehouse that every shop has, from which an order comes unless it names another. */
export const WAREHOUSE_ID = '6955005333819123123';

/** Every shop has these two, by name; the first is its default. */
export const WAREHOUSES: Record<string, string> = { Main: WAREHOUSE_ID, Second: '6955005333819123124' };

/** Whether a shop has such a warehouse. */
export function isWarehouse(id: string): boolean {
    return Object.values(WAREHOUSES).includes(id);
}

/** Of the US; each market has delivery options of its own. */
const FIRST_OPTION_ID = 7091146663229654785n;
const OPTIONS_PER_MARKET = 10n;

/** The delivery option of a market for what the seller ships. */
export function deliveryOptionOf(region: string): string {
    const position = Math.max(0, MARKET_CODES.indexOf(marketCode(region)));
    return String(FIRST_OPTION_ID + BigInt(position) * OPTIONS_PER_MARKET);
}

/** The delivery option of a market for what TikTok ships. */
export function tiktokOptionOf(region: string): string {
    return String(BigInt(deliveryOptionOf(region)) + 1n);
}

/** The market of a delivery option for what the seller ships; null if there is none of this id. */
export function marketOfOption(id: string): string | null {
    return MARKET_CODES.find((code) => deliveryOptionOf(code) === id) || null;
}
