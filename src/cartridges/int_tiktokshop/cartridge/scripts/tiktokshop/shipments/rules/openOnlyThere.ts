import { openUnits } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { unitsOfLines } from '../../lifecycle/rules/tiktok/tiktokState';
import { common, plus, without } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { isOpen } from '../../shops/rules/openLines';

/**
 * Units that TikTok waits for, and that have left or were cancelled here. It happens when TikTok cancels a unit that had
 * left and the seller cancels another of the product: each side counts one as cancelled, and they are not the same. It also
 * happens when an edit takes units that nobody cancels.
 * @param order - as Get Order Detail gave it; lines that were told since are marked in it
 */
export function openOnlyThere(order: TikTokOrder, state: OrderState): Units {
    const known = plus(state.ordered, state.taken.open);
    const there = common(unitsOfLines(order.line_items.filter(isOpen)), known);
    return without(there, openUnits(state, state.packages));
}
