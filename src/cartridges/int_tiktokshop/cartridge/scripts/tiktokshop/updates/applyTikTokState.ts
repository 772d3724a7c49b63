import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { noteShop } from '../lifecycle/noteShop';
import { noticeShippedOnTikTok } from '../lifecycle/noticeShippedOnTikTok';
import { reconcileOrder } from './reconcileOrder';

/**
 * Brings an order that is here to the state that it has on TikTok, and tells operations of units that left only there.
 * @param shopId - the shop that sold it
 * @param order - as Get Order List or Get Order Detail gave it
 */
export function applyTikTokState(shopId: string, order: TikTokOrder): void {
    noteShop(shopId, order.id);
    reconcileOrder(order);
    noticeShippedOnTikTok(order);
}
