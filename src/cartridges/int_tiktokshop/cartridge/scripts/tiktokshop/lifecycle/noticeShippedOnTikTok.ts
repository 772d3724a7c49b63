import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { inTransaction } from '../platform/transaction';
import { reporterOf } from '../platform/shopSettings';
import { alertOperationsOnce } from './alertOperations';
import { availableUnits } from './rules/orderState';
import { shippedUnits } from './rules/packages';
import { shippedUnitsOf } from './rules/tiktok/tiktokState';
import { isShippedByTikTok } from './rules/tiktok/whoShips';
import { countUnits, listUnits, without } from './rules/units';
import { findEntry } from './store/ledger/findEntry';
import { getState } from './store/orderState';
import { orderOf } from './store/orders';
import { notice } from '../platform/rules/notice';

/**
 * Alerts operations of units that have left on TikTok and not here: a person shipped them in Seller Center, or a
 * package was corrected to fewer. Where the OMS reports what the seller ships, TikTok may know first of a shipment that is still
 * possible here.
 * @param tiktokOrder - as Get Order Detail gave it
 */
export function noticeShippedOnTikTok(tiktokOrder: TikTokOrder): void {
    const entry = findEntry(tiktokOrder.id);
    const order = orderOf(entry);
    if (!entry || !order) {
        return;
    }
    const state = getState(order, entry);
    const available = availableUnits(state);
    const isOfOms = reporterOf(entry.custom.shopId) === 'oms' && !isShippedByTikTok(tiktokOrder);
    const mayFollow = isOfOms && state.status !== 'CANCELLED';
    const here = mayFollow ? available : shippedUnits(state.packages, available);
    const excess = without(shippedUnitsOf(tiktokOrder), here);
    if (countUnits(excess) > 0) {
        const alert = notice('alert.shipped_only_on_tiktok', [listUnits(excess)]);
        inTransaction(() => alertOperationsOnce(order, entry, alert));
    }
}
