import { scriptClass } from '../../runtime/scriptClass';
import type { Product } from '../catalog/Product';
import { Collection } from '../util/Collection';
import type { AssignedPromotion } from './activePromotions';
import { rankOf } from './activePromotions';
import { productMatches } from './productMatches';
import { Promotion } from './Promotion';
import type { Campaign } from './Promotion';

/** dw.campaign.PromotionPlan: lowest rank first. */
export class PromotionPlan {
    static readonly SORT_BY_EXCLUSIVITY = 1;
    static readonly SORT_BY_START_DATE = 2;

    $promotions: AssignedPromotion[];

    constructor(promotions: AssignedPromotion[] = []) {
        this.$promotions = [...promotions].sort((one, other) => rankOf(one) - rankOf(other));
    }

    /** @param of - a campaign; all without one */
    getPromotions(of?: Campaign | Product): Collection<Promotion> {
        if (of && 'getPromotions' in of) {
            const id = of.getID();
            return this.$those(({ campaign }) => campaign.id === id);
        }
        return of ? this.getProductPromotions(of) : this.$those(() => true);
    }

    getOrderPromotions(): Collection<Promotion> {
        return this.$those(({ promotion }) => promotion.promotionClass === 'ORDER');
    }

    getShippingPromotions(): Collection<Promotion> {
        return this.$those(({ promotion }) => promotion.promotionClass === 'SHIPPING');
    }

    /** @param product - qualifies for them, or is discounted; all without one. Source: Script API, getProductPromotions. */
    getProductPromotions(product?: Product): Collection<Promotion> {
        const id = product?.getID();
        return this.$those(
            (one) => isOfProducts(one) && (id === undefined || isDiscounted(one, id) || isQualifying(one, id))
        );
    }

    getProductPromotionsForDiscountedProduct(product: Product): Collection<Promotion> {
        const id = product.getID();
        return this.$those((one) => isOfProducts(one) && isDiscounted(one, id));
    }

    getProductPromotionsForQualifyingProduct(product: Product): Collection<Promotion> {
        const id = product.getID();
        return this.$those((one) => isOfProducts(one) && isQualifying(one, id));
    }

    /** Promotions by payment are refused when they would be applied. */
    getPaymentCardPromotions(_card: unknown): Collection<Promotion> {
        return new Collection();
    }

    getPaymentMethodPromotions(_method: unknown): Collection<Promotion> {
        return new Collection();
    }

    removePromotion(promotion: Promotion): void {
        const { assignment } = promotion.$assigned;
        this.$promotions = this.$promotions.filter((one) => one.assignment !== assignment);
    }

    private $those(matches: (one: AssignedPromotion) => boolean): Collection<Promotion> {
        return new Collection(this.$promotions.filter(matches).map((one) => new Promotion(one)));
    }
}

function isOfProducts({ promotion }: AssignedPromotion): boolean {
    return promotion.promotionClass === 'PRODUCT';
}

function isDiscounted({ promotion }: AssignedPromotion, productId: string): boolean {
    return productMatches(promotion.discountedProducts || promotion.qualifyingProducts, productId);
}

function isQualifying({ promotion }: AssignedPromotion, productId: string): boolean {
    return promotion.qualifyingProducts !== null && productMatches(promotion.qualifyingProducts, productId);
}

scriptClass('dw.campaign.PromotionPlan', PromotionPlan);
