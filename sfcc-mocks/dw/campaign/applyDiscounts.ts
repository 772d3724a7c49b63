import { randomUUID } from 'node:crypto';
import { inLocale } from '../../metadata/localized';
import { reprice } from '../order/prices';
import type { AdjustmentRecord, ContainerRecord } from '../order/records';
import type { DiscountPlan } from './DiscountPlan';
import type { PlannedDiscount } from './planDiscounts';

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
    for (const planned of $planned) {
        const line = [...record.lines, ...shippingLines].find(({ uuid }) => uuid === planned.lineUuid);
        (line || record).adjustments.push(adjustmentOf(planned, record));
    }
}

function adjustmentOf(planned: PlannedDiscount, record: ContainerRecord): AdjustmentRecord {
    const { assigned, tier, quantity, amount, couponUuid } = planned;
    const { promotion, campaign } = assigned;
    const data: AdjustmentRecord = {
        uuid: randomUUID(),
        promotionId: promotion.id,
        text: inLocale(promotion.texts.name, record.customerLocale) || promotion.id,
        net: '0',
        tax: '0',
        taxRate: null,
        campaignId: campaign.id,
        couponUuid,
        discount: { kind: tier.kind, value: tier.value, tier: promotion.tiers.indexOf(tier), quantity }
    };
    reprice(data, '-' + amount);
    return data;
}
