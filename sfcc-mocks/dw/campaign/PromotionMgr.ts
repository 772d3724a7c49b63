import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import type { ContainerRecord } from '../order/records';
import { Collection } from '../util/Collection';
import { assignedPromotions, isActive, isForCustomer, isUpcoming } from './activePromotions';
import { applyDiscounts } from './applyDiscounts';
import { DiscountPlan } from './DiscountPlan';
import type { Discounted } from './DiscountPlan';
import { Campaign, Promotion } from './Promotion';
import { PromotionPlan } from './PromotionPlan';
import { CAMPAIGN_TABLE, siteRecord, siteRecords } from './promotionRecord';
import type { CampaignRecord } from './promotionRecord';
import { findKeys, read } from '../../store/session';

/** dw.campaign.PromotionMgr */
export class PromotionMgr {
    static getActivePromotions(): PromotionPlan {
        return new PromotionPlan(assignedPromotions().filter((one) => isActive(one)));
    }

    static getActiveCustomerPromotions(): PromotionPlan {
        const coupons = couponsOfBasket();
        return new PromotionPlan(assignedPromotions().filter((one) => isActive(one) && isForCustomer(one, coupons)));
    }

    static getUpcomingPromotions(hours: number): PromotionPlan {
        return new PromotionPlan(assignedPromotions().filter((one) => isUpcoming(one, hours)));
    }

    static getUpcomingCustomerPromotions(hours: number): PromotionPlan {
        const coupons = couponsOfBasket();
        return new PromotionPlan(
            assignedPromotions().filter((one) => isUpcoming(one, hours) && isForCustomer(one, coupons))
        );
    }

    static getPromotions(): Collection<Promotion> {
        return new Collection(assignedPromotions().map((one) => new Promotion(one)));
    }

    static getCampaigns(): Collection<Campaign> {
        return new Collection(siteRecords<CampaignRecord>(CAMPAIGN_TABLE).map((record) => new Campaign(record)));
    }

    static getPromotion(id: string): Promotion | null {
        const found = assignedPromotions().find(({ promotion }) => promotion.id === id);
        return found ? new Promotion(found) : null;
    }

    static getCampaign(id: string): Campaign | null {
        const record = siteRecord<CampaignRecord>(CAMPAIGN_TABLE, id);
        return record ? new Campaign(record) : null;
    }

    /** `(container)`, or `(container, plan)` for the promotions of a plan only. */
    static getDiscounts(container: Discounted, plan?: PromotionPlan): DiscountPlan {
        const discounts = new DiscountPlan(container);
        if (plan) {
            const ids = plan.$promotions.map(({ promotion }) => promotion.id);
            discounts.$planned = discounts.$planned.filter(({ assigned }) => ids.includes(assigned.promotion.id));
        }
        return discounts;
    }

    /** `(basket)`, or `(plan)` for discounts that were asked for before. */
    static applyDiscounts(given: Discounted | DiscountPlan): void {
        applyDiscounts(given instanceof DiscountPlan ? given : new DiscountPlan(given));
    }
}

/** Coupons in the basket of the session. */
function couponsOfBasket(): string[] {
    const session = current().session as { getSessionID?(): string } | null;
    const sessionId = session?.getSessionID?.();
    const keys = sessionId
        ? findKeys<ContainerRecord & { sessionId: string; temporary: boolean }>(
              'Basket',
              (basket) => basket.sessionId === sessionId && !basket.temporary
          )
        : [];
    const coupons = keys.flatMap((key) => read<ContainerRecord>('Basket', key)?.coupons || []);
    return coupons.flatMap(({ couponId }) => (couponId === null ? [] : [couponId]));
}

scriptClass('dw.campaign.PromotionMgr', PromotionMgr);
