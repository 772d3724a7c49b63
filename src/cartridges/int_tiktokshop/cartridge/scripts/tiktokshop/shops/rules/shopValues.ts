/** The values that a shop may have in place of its site's; empty for what the site says. */
export const SHOP_VALUES: { reporter: string[]; mode: string[] } = {
    reporter: ['', 'feed', 'cartridge', 'oms'],
    mode: ['', 'connector', 'direct']
};

/** Kinds of orders that the import of a shop may leave out. */
export const SKIPPABLE = ['sample', 'fbt'];

/** Whether a shop may have a value. */
export function isShopValue(name: 'reporter' | 'mode', value: string): boolean {
    return SHOP_VALUES[name].indexOf(value) >= 0;
}
