import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { noticeShippedOnTikTok } from './noticeShippedOnTikTok';
import { reconcileOrder } from './reconcileOrder';

/**
 * Brings an order that is here to the state that it has on TikTok, and tells operations of units that left only there.
 * @param order - as Get Order List or Get Order Detail gave it
 */
export function applyTikTokState(order: TikTokOrder): void {
    reconcileOrder(order);
    noticeShippedOnTikTok(order);
}
