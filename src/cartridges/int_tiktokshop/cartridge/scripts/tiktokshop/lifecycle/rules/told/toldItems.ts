import { unitsOf } from '../units';
import type { Units } from '../units';
import { fault, fieldsOnly, isGiven } from '../../../platform/rules/input/source';
import { notNull, objectList, requiredProductId, wholeNumber } from '../../../platform/rules/input/fields';
import type { Source } from '../../../platform/rules/input/source';

/** Most units of one product in a message. */
export const MAX_QUANTITY = 1000;
/** Most packages in a message, and most items in a list; no order has more lines. */
export const MAX_ENTRIES = 400;
/** Most items of all lists in a message: no order needs more, and the platform ends a script with as many products. */
const MAX_ITEMS = 2000;
export const ITEM_FIELDS = ['productId', 'quantity'];

/** Units by product; null where they are not named, which means all of them. */
export function readItems(parent: Source): Units | null {
    notNull(parent, 'items', 'a list of items, or no such field');
    if (!isGiven(parent, 'items')) {
        return null;
    }
    const units: Units = {};
    if (countItems(parent) > MAX_ITEMS) {
        fault(parent, 'items', 'at most ' + MAX_ITEMS + ' items in all');
        return units;
    }
    objectList(parent, 'items', 1, MAX_ENTRIES).forEach((item) => {
        fieldsOnly(item, ITEM_FIELDS);
        const productId = requiredProductId(item, 'productId');
        units[productId] = unitsOf(units, productId) + wholeNumber(item, 'quantity', 1, MAX_QUANTITY);
    });
    return units;
}

/** Counts the items of a list. @returns how many the message has so far */
function countItems({ fields, faults }: Source): number {
    faults.items = (faults.items || 0) + (Array.isArray(fields.items) ? fields.items.length : 0);
    return faults.items;
}
