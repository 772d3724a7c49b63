import { randomUUID } from 'node:crypto';
import { inLocale } from '../../metadata/localized';
import { reprice } from '../order/prices';
import type { AdjustmentRecord, ContainerRecord } from '../order/records';
import type { PlannedDiscount } from './planDiscounts';

/** The price adjustment of a discount. */
export function adjustmentOf(planned: PlannedDiscount, record: ContainerRecord): AdjustmentRecord {
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
