import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { assignedPromotions, isActive, qualifiersOf } from '../campaign/activePromotions';
import { couponOfCode } from '../campaign/Coupon';
import { Promotion } from '../campaign/Promotion';
import type { CouponRecord } from '../campaign/promotionRecord';
import { recordAttributes } from '../object/recordAttributes';
import { Collection } from '../util/Collection';
import type { Container } from './Container';
import type { AdjustmentRecord, CouponLineRecord } from './records';

/** A container that gives its adjustments. */
interface WithAdjustments {
    getAllLineItems(): Collection<{ $uuid: string }>;
}

/** dw.order.CouponLineItem */
export class CouponLineItem {
    constructor(
        readonly $container: Container,
        readonly $uuid: string
    ) {}

    private $find(coupons: CouponLineRecord[] | undefined): CouponLineRecord {
        const record = coupons?.find(({ uuid }) => uuid === this.$uuid);
        if (!record) {
            throw platformException('ObjectNotFoundException', 'The coupon line item was removed');
        }
        return record;
    }

    private $data(): CouponLineRecord {
        return this.$find(this.$container.$record().coupons);
    }

    getUUID(): string {
        return this.$uuid;
    }

    getCouponCode(): string {
        return this.$data().code;
    }

    isBasedOnCampaign(): boolean {
        return this.$data().couponId !== null;
    }

    getPriceAdjustments(): Collection<unknown> {
        const ids = this.$adjustments().map(({ uuid }) => uuid);
        const lines = (this.$container as unknown as WithAdjustments).getAllLineItems().toArray();
        return new Collection(lines.filter(({ $uuid }) => ids.includes($uuid)));
    }

    private $adjustments(): AdjustmentRecord[] {
        const { adjustments, lines, shipments } = this.$container.$record();
        const shippingLines = shipments.flatMap((shipment) => shipment.shippingLines);
        const all = [adjustments, ...[...lines, ...shippingLines].map((line) => line.adjustments)].flat();
        return all.filter(({ couponUuid }) => couponUuid === this.$uuid);
    }

    /** Makes an adjustment of a script one of this coupon. Source: Script API, associatePriceAdjustment. */
    associatePriceAdjustment(adjustment: { $change(): AdjustmentRecord }): void {
        if (this.isBasedOnCampaign()) {
            throw platformException(
                'IllegalStateException',
                'The coupon is of a campaign, which makes its adjustments itself'
            );
        }
        adjustment.$change().couponUuid = this.$uuid;
    }

    /** At least one price adjustment has come of it. */
    isApplied(): boolean {
        return this.$adjustments().length > 0;
    }

    isValid(): boolean {
        return ['APPLIED', 'NO_APPLICABLE_PROMOTION'].includes(this.getStatusCode());
    }

    /** Source: Script API, CouponLineItem.getStatusCode. */
    getStatusCode(): string {
        const { code, couponId } = this.$data();
        if (this.isApplied()) {
            return 'APPLIED';
        }
        return (couponId !== null && refusalOf(code)) || 'NO_APPLICABLE_PROMOTION';
    }

    /** Source: Script API, CouponLineItem.getPromotion: of the first adjustment; null for none. */
    getPromotion(): Promotion | null {
        const [first] = this.$adjustments();
        const found = assignedPromotions().find(
            ({ promotion, campaign }) => promotion.id === first?.promotionId && campaign.id === first.campaignId
        );
        return found ? new Promotion(found) : null;
    }

    getPromotionID(): string | null {
        return this.$adjustments()[0]?.promotionId || null;
    }

    /** Promotions with bonus products are refused. */
    getBonusDiscountLineItems(): Collection {
        return new Collection();
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.order.CouponLineItem',
            () => this.$data(),
            () => this.$find(this.$container.$edit().coupons)
        );
    }
}

/** Why a code gives a right to nothing now, as dw.campaign.CouponStatusCodes; null if it does. */
function refusalOf(code: string): string | null {
    const coupon = couponOfCode(code);
    if (!coupon) {
        return 'COUPON_CODE_UNKNOWN';
    }
    const isPromoted = assignedPromotions().some(
        (one) => isActive(one) && qualifiersOf(one).coupons.includes(coupon.id)
    );
    return !coupon.isEnabled ? 'COUPON_DISABLED' : isPromoted ? null : 'NO_ACTIVE_PROMOTION';
}

/**
 * The coupon of a code that a basket may take. Redemptions are not counted.
 * @throws CreateCouponLineItemException. Source: Script API, LineItemCtnr.createCouponLineItem
 */
export function redeemable(code: string, taken: CouponLineRecord[]): CouponRecord {
    const coupon = couponOfCode(code);
    const isTaken = taken.some((one) => one.couponId !== null && one.couponId === coupon?.id);
    const why = taken.some((one) => one.code === code)
        ? 'COUPON_CODE_ALREADY_IN_BASKET'
        : isTaken
          ? 'COUPON_ALREADY_IN_BASKET'
          : refusalOf(code);
    if (why !== null || !coupon) {
        const refusal = platformException(
            'CreateCouponLineItemException',
            `The coupon code ${code} is refused: ${why}`
        );
        throw Object.assign(refusal, { errorCode: why });
    }
    return coupon;
}

scriptClass('dw.order.CouponLineItem', CouponLineItem);
