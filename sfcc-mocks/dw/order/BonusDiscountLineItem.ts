import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { assignedPromotions } from '../campaign/activePromotions';
import { requiredPrice } from '../campaign/Discount';
import { offeredProducts } from '../campaign/bonusOffer';
import { Promotion } from '../campaign/Promotion';
import type { BonusOffer } from '../campaign/promotionRecord';
import type { Product } from '../catalog/Product';
import { recordAttributes } from '../object/recordAttributes';
import { ArrayList } from '../util/Collection';
import { Money } from '../value/Money';
import type { Container } from './Container';
import { found } from './LineItem';
import { ProductLineItem } from './ProductLineItem';
import type { BonusLineRecord } from './records';

/** dw.order.BonusDiscountLineItem: the right to choose bonus products. */
export class BonusDiscountLineItem {
    constructor(
        readonly $container: Container,
        readonly $uuid: string
    ) {}

    $data(): BonusLineRecord {
        return found(this.$container.$record().bonusLines || [], this.$uuid, 'bonus discount line item');
    }

    private $offer(): BonusOffer | null {
        return this.getPromotion()?.$assigned.promotion.tiers[this.$data().tier]?.bonus || null;
    }

    /** @throws IllegalStateException where the promotion is gone */
    $requiredOffer(): BonusOffer {
        const offer = this.$offer();
        if (!offer) {
            throw platformException('IllegalStateException', `Promotion ${this.$data().promotionId} no longer exists`);
        }
        return offer;
    }

    getUUID(): string {
        return this.$uuid;
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.order.BonusDiscountLineItem',
            () => this.$data(),
            () => found(this.$container.$edit().bonusLines || [], this.$uuid, 'bonus discount line item')
        );
    }

    getPromotionID(): string {
        return this.$data().promotionId;
    }

    /** null where it is gone. */
    getPromotion(): Promotion | null {
        const { promotionId, campaignId } = this.$data();
        const assigned = assignedPromotions().find(
            ({ promotion, campaign }) => promotion.id === promotionId && campaign.id === campaignId
        );
        return assigned ? new Promotion(assigned) : null;
    }

    getCouponLineItem(): unknown {
        const { couponUuid } = this.$data();
        return couponUuid ? this.$container.$couponLine(couponUuid) : null;
    }

    isBonusChoiceRuleBased(): boolean {
        return Boolean(this.$offer()?.rule);
    }

    getMaxBonusItems(): number {
        return (this.$offer()?.max || 0) * this.$data().times;
    }

    getBonusProducts(): ArrayList<Product> {
        const offer = this.$offer();
        return new ArrayList(offer ? offeredProducts(offer) : []);
    }

    getBonusProductPrice(product: Product): Money {
        return new Money(requiredPrice(this.$requiredOffer(), product), this.$container.$record().currency);
    }

    getBonusProductLineItems(): ArrayList<ProductLineItem> {
        const chosen = this.$container.$record().lines.filter(({ bonus }) => bonus?.choice === this.$uuid);
        return new ArrayList(chosen.map(({ uuid }) => new ProductLineItem(this.$container, uuid)));
    }
}

scriptClass('dw.order.BonusDiscountLineItem', BonusDiscountLineItem);
