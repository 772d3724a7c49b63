import { scriptClass } from '../../runtime/scriptClass';
import { notImplemented } from '../../runtime/failures';
import type { DiscountKind, DiscountTier } from './promotionRecord';
import type { Promotion } from './Promotion';

/** Where a discount comes from; null for one that a script has made. */
export interface DiscountSource {
    promotion: Promotion;
    tier: number;
    quantity: number;
}

/** dw.campaign.Discount */
export class Discount {
    $source: DiscountSource | null = null;

    constructor(
        readonly $kind: DiscountKind,
        readonly $value: string
    ) {}

    getType(): string {
        return this.$kind.toUpperCase().replace('-', '_');
    }

    getPromotion(): Promotion | null {
        return this.$source?.promotion || null;
    }

    /** How many items it is for; 1 unless it is for products. */
    getQuantity(): number {
        return this.$source?.quantity ?? 1;
    }

    /** Index of the tier; null for a promotion without tiers. */
    getPromotionTier(): number | null {
        return this.$source && this.$source.tier >= 0 ? this.$source.tier : null;
    }
}

/** dw.campaign.PercentageDiscount */
export class PercentageDiscount extends Discount {
    constructor(percentage: number | string) {
        super('percentage', String(percentage));
    }

    getPercentage(): number {
        return Number(this.$value);
    }
}

/** dw.campaign.AmountDiscount */
export class AmountDiscount extends Discount {
    constructor(amount: number | string) {
        super('amount', String(amount));
    }

    getAmount(): number {
        return Number(this.$value);
    }
}

/** dw.campaign.FixedPriceDiscount */
export class FixedPriceDiscount extends Discount {
    constructor(price: number | string) {
        super('fixed-price', String(price));
    }

    getFixedPrice(): number {
        return Number(this.$value);
    }
}

/** dw.campaign.FreeDiscount */
export class FreeDiscount extends Discount {
    constructor() {
        super('free', '0');
    }
}

/** The discount of a tier of a promotion. */
export function discountOf({ kind, value }: DiscountTier, source: DiscountSource): Discount {
    const discount = make(kind, value);
    discount.$source = source;
    return discount;
}

function make(kind: DiscountKind, value: string): Discount {
    switch (kind) {
        case 'percentage':
            return new PercentageDiscount(value);
        case 'amount':
            return new AmountDiscount(value);
        case 'fixed-price':
            return new FixedPriceDiscount(value);
        case 'free':
            return new FreeDiscount();
        default:
            throw notImplemented('a discount of type ' + String(kind));
    }
}

scriptClass('dw.campaign.Discount', Discount);
scriptClass('dw.campaign.PercentageDiscount', PercentageDiscount);
scriptClass('dw.campaign.AmountDiscount', AmountDiscount);
scriptClass('dw.campaign.FixedPriceDiscount', FixedPriceDiscount);
scriptClass('dw.campaign.FreeDiscount', FreeDiscount);
