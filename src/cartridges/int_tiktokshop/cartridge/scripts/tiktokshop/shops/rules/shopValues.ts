/** The values that a shop may have in place of its site's; empty where the site's counts. */
export const SHOP_VALUES: { reporter: string[]; mode: string[] } = {
    reporter: ['', 'feed', 'cartridge', 'oms'],
    mode: ['', 'connector', 'direct']
};

/** Kinds of orders that the import of a shop may leave out. */
export const SKIPPABLE = ['sample', 'fbt'];

/** Most calls a day that a person may enter. */
const MOST_CALLS = 10000000;

/**
 * Reads the calls a day that a person has entered for a shop.
 * @returns null for an empty text: then the site's setting counts; 0 for any other text that is not a number from 1 to 10,000,000
 */
export function readCalls(text: string): number | null {
    const digits = text.trim();
    if (digits === '') {
        return null;
    }
    return /^\d{1,8}$/.test(digits) && Number(digits) <= MOST_CALLS ? Number(digits) : 0;
}

/** Whether a shop may have a value. */
export function isShopValue(name: 'reporter' | 'mode', value: string): boolean {
    return SHOP_VALUES[name].indexOf(value) >= 0;
}
