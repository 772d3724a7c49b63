import { current } from '../../runtime/current';
import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { hasKept } from '../../store/keptImports';
import { Collection } from '../util/Collection';

/**
 * Promotions are not applied here: a site without any answers as one whose promotions are all inactive. Promotions that were
 * imported are kept, and asking for what they do is an error rather than nothing.
 */
function none(): Collection {
    if (hasKept('promotions', current().site.id)) {
        throw notImplemented('promotions of a site');
    }
    return new Collection();
}

/** dw.campaign.PromotionPlan, without promotions. */
export class PromotionPlan {
    static readonly SORT_BY_EXCLUSIVITY = 1;
    static readonly SORT_BY_START_DATE = 2;

    getPromotions(_of?: unknown): Collection {
        return none();
    }

    getOrderPromotions(): Collection {
        return none();
    }

    getShippingPromotions(): Collection {
        return none();
    }

    getProductPromotions(_product?: unknown): Collection {
        return none();
    }

    getProductPromotionsForDiscountedProduct(_product: unknown): Collection {
        return none();
    }

    getProductPromotionsForQualifyingProduct(_product: unknown): Collection {
        return none();
    }

    getPaymentCardPromotions(_card: unknown): Collection {
        return none();
    }

    getPaymentMethodPromotions(_method: unknown): Collection {
        return none();
    }
}

/** dw.campaign.DiscountPlan, without discounts. */
export class DiscountPlan {
    constructor(private readonly $container: unknown) {}

    getLineItemCtnr(): unknown {
        return this.$container;
    }

    getOrderDiscounts(): Collection {
        return none();
    }

    getProductDiscounts(_line: unknown): Collection {
        return none();
    }

    getProductShippingDiscounts(_line: unknown): Collection {
        return none();
    }

    getShippingDiscounts(_shipment: unknown): Collection {
        return none();
    }

    getBonusDiscounts(): Collection {
        return none();
    }

    getApproachingOrderDiscounts(): Collection {
        return none();
    }

    getApproachingShippingDiscounts(_shipment: unknown): Collection {
        return none();
    }
}

/** dw.campaign.PromotionMgr */
export class PromotionMgr {
    static getActivePromotions(): PromotionPlan {
        return new PromotionPlan();
    }

    static getActiveCustomerPromotions(): PromotionPlan {
        return new PromotionPlan();
    }

    static getUpcomingPromotions(_hours: number): PromotionPlan {
        return new PromotionPlan();
    }

    static getUpcomingCustomerPromotions(_hours: number): PromotionPlan {
        return new PromotionPlan();
    }

    static getPromotions(): Collection {
        return none();
    }

    static getCampaigns(): Collection {
        return none();
    }

    static getPromotion(_id: string): null {
        return none() && null;
    }

    static getCampaign(_id: string): null {
        return none() && null;
    }

    static getDiscounts(container: unknown, _plan?: PromotionPlan): DiscountPlan {
        return new DiscountPlan(container);
    }

    /** `(basket)` or `(plan)`: without discounts nothing changes. */
    static applyDiscounts(_given: unknown): void {
        none();
    }
}

scriptClass('dw.campaign.PromotionPlan', PromotionPlan);
scriptClass('dw.campaign.DiscountPlan', DiscountPlan);
scriptClass('dw.campaign.PromotionMgr', PromotionMgr);
