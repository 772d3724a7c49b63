import { randomUUID } from 'node:crypto';
import { instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { assignedPromotions } from '../campaign/activePromotions';
import type { Discount } from '../campaign/Discount';
import { discountOf } from '../campaign/Discount';
import { discountAmount } from '../campaign/discountAmount';
import type { Campaign } from '../campaign/Promotion';
import { Promotion } from '../campaign/Promotion';
import { isPromotion } from '../campaign/promotionRecord';
import { customAttributes } from '../object/customAttributes';
import { EnumValue } from '../value/EnumValue';
import { Money } from '../value/Money';
import { rounded } from './amounts';
import type { Container } from './Container';
import { found, LineItem } from './LineItem';
import { reprice } from './prices';
import type { AdjustmentRecord } from './records';

/** dw.order.PriceAdjustment */
export class PriceAdjustment extends LineItem<AdjustmentRecord> {
    constructor(
        container: Container,
        uuid: string,
        private readonly $locate: (editing: boolean) => AdjustmentRecord[]
    ) {
        super(container, uuid);
    }

    protected $find(editing: boolean): AdjustmentRecord {
        return found(this.$locate(editing), this.$uuid, 'price adjustment');
    }

    getPromotionID(): string {
        return this.$data().promotionId;
    }

    isCustom(): boolean {
        return this.$data().campaignId === undefined;
    }

    isBasedOnCampaign(): boolean {
        return !this.isCustom();
    }

    isBasedOnCoupon(): boolean {
        return Boolean(this.$data().couponUuid);
    }

    /** null for one that scripts have made, and where the promotion is gone. */
    getPromotion(): Promotion | null {
        const { promotionId, campaignId } = this.$data();
        const found = assignedPromotions().find(
            ({ promotion, campaign }) => promotion.id === promotionId && campaign.id === campaignId
        );
        return found ? new Promotion(found) : null;
    }

    getCampaignID(): string | null {
        return this.$data().campaignId || null;
    }

    getCampaign(): Campaign | null {
        return this.getPromotion()?.getCampaign() || null;
    }

    getCouponLineItem(): unknown {
        const { couponUuid } = this.$data();
        return couponUuid ? this.$container.$couponLine(couponUuid) : null;
    }

    getAppliedDiscount(): Discount | null {
        const { discount } = this.$data();
        const promotion = this.getPromotion();
        return discount && promotion
            ? discountOf(
                  { threshold: null, ...promotion.$assigned.promotion.tiers[discount.tier], ...discount },
                  { promotion, tier: discount.tier, quantity: discount.quantity }
              )
            : null;
    }

    /** How many products it is for; 1 for orders and shipping. */
    getQuantity(): number {
        return this.$data().discount?.quantity ?? 1;
    }

    /** Nothing is left to tax. Source: platform doc LineItem.updateTax. */
    protected override $adjustedBasis(): Money {
        return this.$money('0');
    }

    /** Its base price is its price: it has no units. */
    getBasePrice(): Money {
        return this.getPrice();
    }

    override setPriceValue(value: number | null): void {
        reprice(this.$change(), value === null ? null : rounded(value, this.$container.$record().currency));
    }

    getCustom(): Record<string, unknown> {
        return customAttributes({
            className: 'dw.order.PriceAdjustment',
            definitions: instance().objectTypes.attributesOf('PriceAdjustment'),
            value: (name) => this.$data().custom?.[name],
            edit: () => {
                const data = this.$change();
                data.custom = data.custom || {};
                return data.custom;
            }
        });
    }

    /** Who made it; null for what the campaign system has made. Source: Script API, PriceAdjustment.getCreatedBy. */
    getCreatedBy(): string | null {
        return this.isCustom() ? 'Customer' : null;
    }

    /** Null unless it was set. */
    getReasonCode(): EnumValue | null {
        const { reasonCode } = this.$data();
        return reasonCode ? new EnumValue(reasonCode, reasonCode) : null;
    }

    setReasonCode(code: string | null): void {
        this.$change().reasonCode = code;
    }

    isManual(): boolean {
        return this.$data().manual === true;
    }

    /** Source: Script API, PriceAdjustment.setManual, which refuses what the campaign system has made. */
    setManual(manual: boolean): void {
        if (!this.isCustom()) {
            throw platformException('IllegalArgumentException', 'Only a custom price adjustment can be manual');
        }
        this.$change().manual = manual;
    }
}

/**
 * Adds an adjustment to a list of them: one per promotion id, none for a promotion that there is.
 * Source: Script API, createPriceAdjustment.
 */
export function newAdjustment(adjustments: AdjustmentRecord[], promotionId: string): AdjustmentRecord {
    if (adjustments.some((candidate) => candidate.promotionId === promotionId)) {
        throw platformException(
            'IllegalArgumentException',
            'There is an adjustment for promotion ' + promotionId + ' already'
        );
    }
    if (isPromotion(promotionId)) {
        throw platformException('IllegalArgumentException', promotionId + ' is a promotion of the site');
    }
    const data: AdjustmentRecord = { uuid: randomUUID(), promotionId, text: '', net: '0', tax: '0', taxRate: null };
    adjustments.push(data);
    return data;
}

/** Prices an adjustment by a discount. Source: Script API, createPriceAdjustment with a discount. */
export function takeOff(data: AdjustmentRecord, discount: Discount, from: { price: Money; quantity: number }): void {
    const { $kind: kind, $value: value } = discount;
    const price = from.price.getDecimalValue();
    if (!price) {
        throw platformException('IllegalArgumentException', 'A discount needs a price');
    }
    const off = discountAmount({ kind, value, quantity: from.quantity }, price.toString());
    reprice(data, '-' + rounded(off, from.price.getCurrencyCode()));
}

scriptClass('dw.order.PriceAdjustment', PriceAdjustment);
