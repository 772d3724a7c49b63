import { assignedPromotions, isActive } from '../campaign/activePromotions';
import { bonusPriceOf } from '../campaign/bonusOffer';
import { productMatches } from '../campaign/productMatches';
import type { ProductSpecification, PromotionRecord } from '../campaign/promotionRecord';

/**
 * Whether one of some products is in one of some promotions that are active; without promotions, each is.
 * @param type - `bonus`, `discounted` or `qualifying`; any of them if null. Source: Script API,
 *        ProductSearchModel.setPromotionProductType
 */
export function isPromoted(productIds: string[], promotionIds: string[], type: string | null): boolean {
    return promotionIds.length === 0 || productIds.some((id) => isIn(id, promotionIds, type));
}

function isIn(productId: string, promotionIds: string[], type: string | null): boolean {
    return assignedPromotions()
        .filter((one) => promotionIds.includes(one.promotion.id) && isActive(one))
        .some(({ promotion }) =>
            Object.entries(roles(promotion, productId)).some(
                ([role, has]) => has && (type === null || type === 'all' || type === role)
            )
        );
}

function roles(promotion: PromotionRecord, productId: string): Record<string, boolean> {
    const matches = (specification: ProductSpecification | null): boolean =>
        specification !== null && productMatches(specification, productId);
    return {
        bonus: promotion.tiers.some(({ bonus }) => bonus && bonusPriceOf(bonus, productId) !== null),
        discounted: matches(promotion.discountedProducts),
        qualifying: matches(promotion.qualifyingProducts)
    };
}
