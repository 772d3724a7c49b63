import type { Units } from './units';
import { unitsOf } from './units';

/** Ends the product id of a line that stands in for a product which cannot be ordered in B2C Commerce. */
const ENDING = '-not-orderable';

/**
 * The product id of a line that must not be connected with the catalog: the platform connects a line with the product
 * whose id it has. Source: Script API, LineItemCtnr.createProductLineItem.
 */
export function standInFor(productId: string): string {
    return productId + ENDING;
}

/** TikTok's product id, whether a line has it or stands in for it. */
export function productBehind(lineProductId: string): string {
    const end = lineProductId.length - ENDING.length;
    return end > 0 && lineProductId.substring(end) === ENDING ? lineProductId.substring(0, end) : lineProductId;
}

/** Whether units are named by a line that stands in for a product. */
export function hasStandIn(units: Units | null): boolean {
    return units !== null && Object.keys(units).some((id) => productBehind(id) !== id);
}

/** The same units by TikTok's product ids: an OMS may name products as the lines in B2C Commerce do. */
export function unitsBehind(units: Units): Units {
    const behind: Units = {};
    Object.keys(units).forEach((id) => {
        const productId = productBehind(id);
        behind[productId] = unitsOf(behind, productId) + unitsOf(units, id);
    });
    return behind;
}
