import { countUnits, listUnits, without } from '../../lifecycle/rules/units';
import type { LineFacts } from '../../lifecycle/rules/lineFacts';
import type { Units } from '../../lifecycle/rules/units';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { chooseLines, idsOf, isOpen, unitsToCancel } from '../../shops/rules/openLines';
import { hasTrait } from '../../lifecycle/rules/tiktok/markets';
import { unitsOfLines } from '../../lifecycle/rules/tiktok/tiktokState';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';

/** What to tell TikTok about single units that the seller has cancelled. */
export type CancelPlan =
    | { action: 'nothing' }
    /** `shortage` says which of the units TikTok has shipped; null when it is none. */
    | { action: 'cancel'; lineIds: string[]; shortage: Notice | null }
    | { action: 'refuse'; code: string; told: Notice };

/**
 * Plans the cancellation of units that are cancelled here and not on TikTok.
 * @param order - as Get Order Detail gives it
 * @param cancelledHere - by product id (seller_sku)
 * @param lines - the lines of the order here: TikTok refunds the price of the very unit
 * @param region - market of the shop
 */
export function planUnitCancellation(
    order: TikTokOrder,
    cancelledHere: Units,
    lines: LineFacts[],
    region: string
): CancelPlan {
    const cancelledThere = unitsOfLines(order.line_items.filter((line) => line.display_status === 'CANCELLED'));
    const missing = without(cancelledHere, cancelledThere);
    if (countUnits(missing) === 0) {
        return { action: 'nothing' };
    }
    if (!hasTrait(region, 'unit-cancellation')) {
        return {
            action: 'refuse',
            code: 'partial_cancel_not_allowed',
            told: notice('task.partial_cancel_not_allowed')
        };
    }
    const chosen = chooseLines(order.line_items.filter(isOpen), missing, unitsToCancel(order, lines));
    const short = without(missing, unitsOfLines(chosen));
    const shortage = notice('task.units_shipped', [listUnits(short)]);
    return chosen.length > 0
        ? {
              action: 'cancel',
              lineIds: idsOf(chosen),
              shortage: countUnits(short) === 0 ? null : shortage
          }
        : { action: 'refuse', code: 'units_not_open', told: shortage };
}
