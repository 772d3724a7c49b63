import { cancelledBesides } from '../../lifecycle/rules/takenUnits';
import type { Units } from '../../lifecycle/rules/units';
import { copyOf } from '../../platform/rules/members';
import type { PatchedItem } from './readOrderPatch';

/**
 * The lines of a patch that names an edited order, as lines of its successor. Leaves out what only repeats cancelled units that the
 * successor no longer has.
 * @param taken - cancelled units that edits have taken
 */
export function itemsOfEdited(items: PatchedItem[], taken: Units): PatchedItem[] {
    const cancelled = cancelledBesides(items, taken);
    return items
        .map((item, index) => withCancelled(item, cancelled[index] as number | null))
        .filter(
            (item, index) =>
                item.cancelled !== 0 || item.tracking !== null || (items[index] as PatchedItem).cancelled === 0
        );
}

function withCancelled(item: PatchedItem, cancelled: number | null): PatchedItem {
    const changed = copyOf(item);
    changed.cancelled = cancelled;
    return changed;
}
