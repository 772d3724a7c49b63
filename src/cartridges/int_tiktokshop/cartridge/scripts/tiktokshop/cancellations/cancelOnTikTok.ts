import { cancelOrder } from '../openapi/cancellations';
import { planUnitCancellation } from './rules/cancelPlan';
import { cancelReasonFor } from './rules/cancelReason';
import type { LineFacts } from '../lifecycle/rules/lineFacts';
import type { Units } from '../lifecycle/rules/units';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import type { Shop } from '../shops/store/shop';
import { done, failed, refused } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { notice } from '../platform/rules/notice';
import { stageOfOrder } from '../lifecycle/rules/tiktok/orderStage';
import type { OrderStage } from '../lifecycle/rules/tiktok/orderStage';

/** Stages in which TikTok lets the seller cancel for the reasons we give. */
const CANCELLABLE: OrderStage[] = ['held', 'to-ship'];

/**
 * Cancels an order on TikTok that the seller has cancelled. TikTok's own state, read just before, decides: an order
 * that is cancelled there is done, so a call whose outcome is unknown is never repeated.
 * @param order - as Get Order Detail gave it
 * @param reason - as the OMS gave it
 */
export function cancelOnTikTok(shop: Shop, order: TikTokOrder, reason: string): TaskOutcome {
    if (order.status === 'CANCELLED') {
        return done();
    }
    if (CANCELLABLE.indexOf(stageOfOrder(order.status)) < 0) {
        return refused('not_cancellable', notice('task.not_cancellable', [order.status]));
    }
    const result = cancelOrder(shop.api, order.id, cancelReasonFor(reason, shop.region), null);
    return result.ok ? done() : failed(result);
}

/**
 * Cancels single units on TikTok that the seller has cancelled. What TikTok has cancelled already is not cancelled
 * again, so a call whose outcome is unknown is never repeated.
 * @param order - as Get Order Detail gave it; lines that are cancelled are marked in it
 * @param cancelledHere - units by product id
 * @param lines - the lines of the order here
 */
export function cancelUnitsOnTikTok(
    shop: Shop,
    order: TikTokOrder,
    cancelledHere: Units,
    lines: LineFacts[]
): TaskOutcome {
    const plan = planUnitCancellation(order, cancelledHere, lines, shop.region);
    if (plan.action === 'nothing') {
        return done();
    }
    if (plan.action === 'refuse') {
        return refused(plan.code, plan.told);
    }
    // Lack of stock is the only reason for which TikTok lets single units go.
    const result = cancelOrder(shop.api, order.id, cancelReasonFor('out_of_stock', shop.region), plan.lineIds);
    if (!result.ok) {
        return failed(result);
    }
    order.line_items.forEach((line) => {
        if (plan.lineIds.indexOf(line.id) >= 0) {
            line.display_status = 'CANCELLED';
        }
    });
    return plan.shortage ? refused('units_not_open', plan.shortage) : done();
}
