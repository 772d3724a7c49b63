import { countUnits, unitsOf, without } from './packages';
import type { Units } from './packages';
import { unitsOfLines } from './tiktokOrder';
import type { TikTokLine, TikTokOrder } from './tiktokOrder';

/** What to tell TikTok about single units that the seller has cancelled. */
export type CancelPlan =
    { action: 'nothing' } | { action: 'cancel'; lineIds: string[] } | { action: 'refuse'; code: string; msg: string };

/** Markets where the seller may cancel single units, for lack of stock only. Source: API page Cancel Order. */
const PARTIAL_MARKETS = ['US', 'GB', 'UK'];

/**
 * Plans the cancellation of units that are cancelled here and not on TikTok.
 * @param order - as Get Order Detail gives it
 * @param cancelledHere - by product id (seller_sku)
 * @param region - market of the shop
 */
export function planUnitCancellation(order: TikTokOrder, cancelledHere: Units, region: string): CancelPlan {
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
    const lineIds = chooseOpen(order.line_items, missing);
    return lineIds
        ? { action: 'cancel', lineIds: lineIds }
        : { action: 'refuse', code: 'units_not_open', msg: 'TikTok Shop has shipped units that were cancelled here' };
}

/** As many open lines of each product as are missing; null if there are too few. */
function chooseOpen(lines: TikTokLine[], missing: Units): string[] | null {
    const taken: Units = {};
    const chosen = lines.filter((line) => {
        const productId = line.seller_sku || '';
        const isOpen = !line.tracking_number && line.display_status !== 'CANCELLED';
        const isWanted = isOpen && unitsOf(taken, productId) < unitsOf(missing, productId);
        if (isWanted) {
            taken[productId] = unitsOf(taken, productId) + 1;
        }
        return isWanted;
    });
    return countUnits(without(missing, taken)) === 0 ? chosen.map((line) => line.id) : null;
}
