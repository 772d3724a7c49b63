import { unitsOf } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import { fieldsOnly, isGiven, notNull, objectList, requiredProductId, wholeNumber } from '../../platform/rules/input';
import type { Source } from '../../platform/rules/input';

/** Most units of one product in a message. */
export const MAX_QUANTITY = 1000;
/** Most packages in a message, and most items in a list; no order has more lines. */
export const MAX_ENTRIES = 400;
export const ITEM_FIELDS = ['productId', 'quantity'];

/** Units by product; null where they are not named, which means all of them. */
export function readItems(parent: Source): Units | null {
    notNull(parent, 'items', 'a list of items, or no such field');
    if (!isGiven(parent, 'items')) {
        return null;
    }
    const units: Units = {};
    objectList(parent, 'items', 1, MAX_ENTRIES).forEach((item) => {
        fieldsOnly(item, ITEM_FIELDS);
        const productId = requiredProductId(item, 'productId');
        units[productId] = unitsOf(units, productId) + wholeNumber(item, 'quantity', 1, MAX_QUANTITY);
    });
    return units;
}
