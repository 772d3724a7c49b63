import { countUnits, listUnits, without } from '../../lifecycle/rules/units';
import type { LineFacts } from '../../lifecycle/rules/lineFacts';
import type { Units } from '../../lifecycle/rules/units';
import { chooseLines, isOpen, unitsToCancel } from '../../shops/rules/openLines';
import { unitsOfLines } from '../../lifecycle/rules/tiktokState';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';

/** What to tell TikTok about single units that the seller has cancelled. */
export type CancelPlan =
    | { action: 'nothing' }
    /** `shortage` says what TikTok has left of the units that are to be cancelled; empty when it is none. */
    | { action: 'cancel'; lineIds: string[]; shortage: string }
    | { action: 'refuse'; code: string; msg: string };

/** Markets where the seller may cancel single units, for lack of stock only. Source: API page Cancel Order. */
const PARTIAL_MARKETS = ['US', 'GB', 'UK'];

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
    if (PARTIAL_MARKETS.indexOf(region) < 0) {
        return {
            action: 'refuse',
            code: 'partial_cancel_not_allowed',
            msg: 'TikTok Shop lets sellers cancel single units in the US and the UK only: agree with the buyer, or cancel the whole order'
        };
    }
    const chosen = chooseLines(order.line_items.filter(isOpen), missing, unitsToCancel(order, lines));
    const shortage = shortageOf(without(missing, unitsOfLines(chosen)));
    return chosen.length > 0
        ? { action: 'cancel', lineIds: chosen.map((line) => line.id), shortage: shortage }
        : { action: 'refuse', code: 'units_not_open', msg: shortage };
}

function shortageOf(units: Units): string {
    return countUnits(units) === 0 ? '' : 'TikTok Shop has shipped units that were cancelled here: ' + listUnits(units);
}
