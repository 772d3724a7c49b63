import { adjustmentOf } from './adjustmentOf';
import { applyBonuses } from './applyBonuses';
import type { DiscountPlan } from './DiscountPlan';

/**
 * Puts the discounts of a plan in the place of those that its basket or order has. What scripts have adjusted stays.
 * Source: Script API, PromotionMgr.applyDiscounts.
 */
export function applyDiscounts({ $container, $planned }: DiscountPlan): void {
    const record = $container.$edit();
    const shippingLines = record.shipments.flatMap((shipment) => shipment.shippingLines);
    for (const place of [record, ...record.lines, ...shippingLines]) {
        place.adjustments = place.adjustments.filter(({ campaignId }) => !campaignId);
    }
    applyBonuses(
        record,
        $planned.filter(({ qualifying }) => qualifying)
    );
    for (const planned of $planned.filter(({ qualifying }) => !qualifying)) {
        const line = [...record.lines, ...shippingLines].find(({ uuid }) => uuid === planned.lineUuid);
        (line || record).adjustments.push(adjustmentOf(planned, record));
    }
}
