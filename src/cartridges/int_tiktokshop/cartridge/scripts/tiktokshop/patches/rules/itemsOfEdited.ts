import { unitsOf, without } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import type { PatchedItem } from './readOrderPatch';

/**
 * The lines of a patch that names an edited order, as lines of its successor. That order counts cancelled units which edits have
 * taken from the successor, so a line that only repeats them says nothing.
 * @param taken - these units
 */
export function itemsOfEdited(items: PatchedItem[], taken: Units): PatchedItem[] {
    const left = without(taken, {});
    const counted = items.map((item) => {
        const count = Math.min(unitsOf(left, item.productId), item.cancelled || 0);
        left[item.productId] = unitsOf(left, item.productId) - count;
        return count > 0 ? withLessCancelled(item, count) : item;
    });
    return counted.filter((item, index) => item === items[index] || item.cancelled !== 0 || item.tracking !== null);
}

function withLessCancelled(item: PatchedItem, count: number): PatchedItem {
    return {
        path: item.path,
        productId: item.productId,
        lineStatus: item.lineStatus,
        cancelled: (item.cancelled || 0) - count,
        tracking: item.tracking,
        reason: item.reason
    };
}
