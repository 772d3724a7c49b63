import type { Adjustment } from '../rules/orderPrices';
import { cut } from '../rules/paidInput';
import { moneyOf } from '../../platform/amounts';
import { isTaxAdded } from '../../platform/taxation';

/** The price of a line on this site: with tax where the site's prices include tax. */
export function sitePrice(amount: { net: number; tax: number }): number {
    return isTaxAdded() ? amount.net : amount.net + amount.tax;
}

/**
 * Sets tax rate and tax of an item whose price is set. Passes the tax basis, because a site that taxes adjusted prices
 * would choose another one. Sets the amount last: it is what TikTok has charged, even if the rate gives another one.
 * Source: platform doc LineItem.updateTax.
 */
export function setTax(item: dw.order.LineItem, rate: number, tax: number, currency: string): void {
    item.updateTax(rate, item.price);
    item.updateTaxAmount(moneyOf(tax, currency));
}

/** TikTok's tax rate, or the rate that follows from the amounts. */
export function taxRateOf(amount: { net: number; tax: number; taxRate?: number | null }): number {
    if (typeof amount.taxRate === 'number') {
        return amount.taxRate;
    }
    return amount.net === 0 ? 0 : Math.round((amount.tax / amount.net) * 100000) / 100000;
}

/** Prefix of TikTok's promotion ids: the platform throws for the id of a promotion that the site has. */
const PROMOTION_PREFIX = 'TikTok-';
const LONGEST_PROMOTION_ID = 256;

/** Adjustments merged by promotion: the platform refuses the same promotion twice on one item. */
export function mergedByPromotion(adjustments: Adjustment[], defaultPromotionId: string): Adjustment[] {
    const merged: Adjustment[] = [];
    adjustments.forEach((adjustment) => {
        const promotionId = adjustment.promotionId
            ? cut(PROMOTION_PREFIX + adjustment.promotionId, LONGEST_PROMOTION_ID).trim()
            : defaultPromotionId;
        const known = merged.filter((candidate) => candidate.promotionId === promotionId)[0];
        if (known) {
            known.net += adjustment.net;
            known.tax += adjustment.tax;
        } else {
            merged.push({ promotionId: promotionId, net: adjustment.net, tax: adjustment.tax });
        }
    });
    return merged;
}
