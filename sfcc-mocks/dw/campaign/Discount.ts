import { scriptClass } from '../../runtime/scriptClass';
import { notImplemented } from '../../runtime/failures';
import { platformException } from '../../runtime/failures';
import { ArrayList, Collection } from '../util/Collection';
import type { Product } from '../catalog/Product';
import { bonusPriceOf, offeredProducts } from './bonusOffer';
import type { BonusOffer, DiscountKind, DiscountTier } from './promotionRecord';
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

/** dw.campaign.BonusDiscount */
export class BonusDiscount extends Discount {
    constructor(readonly $offer: BonusOffer) {
        super('bonus', '0');
    }

    /** Those in stock, online and of the site. */
    getBonusProducts(): Collection<Product> {
        const products = offeredProducts(this.$offer);
        return new Collection(products.filter((product) => product.getAvailabilityModel().isInStock()));
    }
}

/** dw.campaign.BonusChoiceDiscount */
export class BonusChoiceDiscount extends Discount {
    constructor(readonly $offer: BonusOffer) {
        super('bonus-choice', '0');
    }

    getBonusProducts(): ArrayList<Product> {
        return new ArrayList(offeredProducts(this.$offer));
    }

    getMaxBonusItems(): number {
        return this.$offer.max * this.getQuantity();
    }

    isRuleBased(): boolean {
        return this.$offer.rule !== null;
    }

    getBonusProductPrice(product: Product): number {
        return Number(requiredPrice(this.$offer, product));
    }
}

/** @throws IllegalArgumentException for a product that is no bonus */
export function requiredPrice(offer: BonusOffer, product: Product): string {
    const price = bonusPriceOf(offer, product.getID());
    if (price === null) {
        throw platformException('IllegalArgumentException', product.getID() + ' is no bonus product of the discount');
    }
    return price;
}

/** The discount of a tier of a promotion. */
export function discountOf({ kind, value, bonus }: DiscountTier, source: DiscountSource): Discount {
    const discount = make(kind, value, bonus || NO_OFFER);
    discount.$source = source;
    return discount;
}

const NO_OFFER: BonusOffer = { products: [], rule: null, max: 0 };

function make(kind: DiscountKind, value: string, offer: BonusOffer): Discount {
    switch (kind) {
        case 'percentage':
            return new PercentageDiscount(value);
        case 'amount':
            return new AmountDiscount(value);
        case 'fixed-price':
            return new FixedPriceDiscount(value);
        case 'free':
            return new FreeDiscount();
        case 'bonus':
            return new BonusDiscount(offer);
        case 'bonus-choice':
            return new BonusChoiceDiscount(offer);
        default:
            throw notImplemented('a discount of type ' + String(kind));
    }
}

scriptClass('dw.campaign.Discount', Discount);
scriptClass('dw.campaign.PercentageDiscount', PercentageDiscount);
scriptClass('dw.campaign.AmountDiscount', AmountDiscount);
scriptClass('dw.campaign.FixedPriceDiscount', FixedPriceDiscount);
scriptClass('dw.campaign.FreeDiscount', FreeDiscount);
scriptClass('dw.campaign.BonusDiscount', BonusDiscount);
scriptClass('dw.campaign.BonusChoiceDiscount', BonusChoiceDiscount);
