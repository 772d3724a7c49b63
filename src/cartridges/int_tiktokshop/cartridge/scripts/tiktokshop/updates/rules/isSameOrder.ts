import { countUnits, without } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import { unitsOfLines } from '../../lifecycle/rules/tiktok/tiktokState';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { readPayment, comparePayment } from '../../lifecycle/rules/tiktok/tiktokPayment';
import { HOUR_IN_SECONDS } from '../../platform/rules/durations';

/** The parts of our order that are compared. */
export interface ComparedOrder {
    externalOrderId: string;
    /** Minor units. */
    total: number;
    currency: string;
    units: Units;
}

/**
 * Seconds after the payment in which TikTok's connector may still post the order: the hold of one hour, and one hour
 * more. Until then no other order may take its place.
 */
const CONNECTOR_WINDOW = 2 * HOUR_IN_SECONDS;

/**
 * Whether TikTok's order is the one that was placed here: id, currency, total and units are the same, and TikTok's
 * connector will no longer post the order.
 * @param now - seconds since the epoch
 */
export function isSameOrder(order: TikTokOrder, here: ComparedOrder, now: number): boolean {
    if (order.id !== here.externalOrderId || !order.paid_time || order.paid_time + CONNECTOR_WINDOW > now) {
        return false;
    }
    const units = unitsOfLines(order.line_items);
    const isSame = countUnits(without(units, here.units)) + countUnits(without(here.units, units)) === 0;
    const money = comparePayment(here.total, here.currency, readPayment(order.payment));
    return isSame && (money === 'paid' || money === 'paid-with-discount');
}
