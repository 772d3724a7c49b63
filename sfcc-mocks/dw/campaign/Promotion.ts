import { scriptClass } from '../../runtime/scriptClass';
import type { Product } from '../catalog/Product';
import { CustomerGroup } from '../customer/CustomerGroup';
import { MarkupText } from '../content/MarkupText';
import { ImportedObject } from '../object/ImportedObject';
import { ArrayList } from '../util/Collection';
import { ExactNumber } from '../util/ExactNumber';
import { Money } from '../value/Money';
import { assignedPromotions, isActive, qualifiersOf, rankOf } from './activePromotions';
import type { AssignedPromotion } from './activePromotions';
import { Coupon } from './Coupon';
import { discountAmount } from './discountAmount';
import { productMatches } from './productMatches';
import { CAMPAIGN_TABLE, COUPON_TABLE, ofSite, PROMOTION_TABLE, siteRecord } from './promotionRecord';
import type { CampaignRecord, PromotionRecord, Qualifiers } from './promotionRecord';

/** dw.campaign.Campaign */
export class Campaign extends ImportedObject<CampaignRecord> {
    constructor(record: CampaignRecord) {
        super(CAMPAIGN_TABLE, ofSite(record.siteId, record.id));
    }

    protected $typeId(): string {
        return 'Campaign';
    }

    protected $ownerId(): string {
        return '';
    }

    getDescription(): string | null {
        return this.$record().description;
    }

    isEnabled(): boolean {
        return this.$record().isEnabled;
    }

    isActive(): boolean {
        return this.getPromotions()
            .toArray()
            .some((promotion) => promotion.isActive());
    }

    getStartDate(): Date | null {
        return this.$record().startDate;
    }

    getEndDate(): Date | null {
        return this.$record().endDate;
    }

    getPromotions(): ArrayList<Promotion> {
        const { id } = this.$record();
        const mine = assignedPromotions().filter(({ campaign }) => campaign.id === id);
        return new ArrayList(mine.map((one) => new Promotion(one)));
    }

    getCustomerGroups(): ArrayList<CustomerGroup> {
        return groups(this.$record());
    }

    getCoupons(): ArrayList<Coupon> {
        return coupons(this.$record());
    }
}

/** dw.campaign.Promotion: as a campaign has it. */
export class Promotion extends ImportedObject<PromotionRecord> {
    constructor(readonly $assigned: AssignedPromotion) {
        super(PROMOTION_TABLE, ofSite($assigned.promotion.siteId, $assigned.promotion.id));
    }

    protected $typeId(): string {
        return 'Promotion';
    }

    protected $ownerId(): string {
        return '';
    }

    getCampaign(): Campaign {
        return new Campaign(this.$assigned.campaign);
    }

    getName(): string | null {
        return this.$text('name');
    }

    getCalloutMsg(): MarkupText | null {
        return this.$markup('callout-msg');
    }

    getDetails(): MarkupText | null {
        return this.$markup('details');
    }

    getDescription(): MarkupText | null {
        return this.getCalloutMsg();
    }

    getPromotionClass(): string {
        return this.$record().promotionClass;
    }

    getExclusivity(): string {
        return this.$record().exclusivity;
    }

    getQualifierMatchMode(): string {
        return this.$assigned.assignment.matchMode;
    }

    getRank(): number | null {
        const rank = rankOf(this.$assigned);
        return rank === Number.MAX_SAFE_INTEGER ? null : rank;
    }

    getTags(): string[] {
        return this.$record().tags;
    }

    isEnabled(): boolean {
        return this.$record().isEnabled;
    }

    isRefinable(): boolean {
        return this.$record().isRefinable;
    }

    isActive(): boolean {
        return isActive(this.$assigned);
    }

    getStartDate(): Date | null {
        return this.$assigned.assignment.startDate || this.$assigned.campaign.startDate;
    }

    getEndDate(): Date | null {
        return this.$assigned.assignment.endDate || this.$assigned.campaign.endDate;
    }

    isBasedOnCustomerGroups(): boolean {
        return qualifiersOf(this.$assigned).customerGroups.length > 0;
    }

    isBasedOnCoupons(): boolean {
        return qualifiersOf(this.$assigned).coupons.length > 0;
    }

    isBasedOnCoupon(): boolean {
        return this.isBasedOnCoupons();
    }

    isBasedOnSourceCodes(): boolean {
        return qualifiersOf(this.$assigned).sourceCodes.length > 0;
    }

    getCustomerGroups(): ArrayList<CustomerGroup> {
        return groups(qualifiersOf(this.$assigned));
    }

    getCoupons(): ArrayList<Coupon> {
        return coupons(qualifiersOf(this.$assigned));
    }

    /** Not available unless it is a product promotion without qualifying products that takes something off the product. */
    getPromotionalPrice(product: Product): Money {
        const { promotionClass, qualifyingProducts, discountedProducts, tiers, unsupported } = this.$record();
        const [tier] = tiers;
        const price = product.getPriceModel().getPrice();
        const isPriced =
            promotionClass === 'PRODUCT' &&
            !qualifyingProducts &&
            !unsupported &&
            tier?.threshold === null &&
            tier.kind !== 'free' &&
            !tier.bonus &&
            price.isAvailable() &&
            productMatches(discountedProducts, product.getID());
        if (!isPriced) {
            return Money.NOT_AVAILABLE;
        }
        const amount = String(price.getDecimalValue());
        const off = discountAmount({ ...tier, quantity: 1 }, amount);
        return new Money(ExactNumber.of(amount).subtract(off).toString(), price.getCurrencyCode());
    }
}

function groups({ customerGroups }: Qualifiers): ArrayList<CustomerGroup> {
    return new ArrayList(customerGroups.map((id) => new CustomerGroup(id)));
}

function coupons({ coupons: ids }: Qualifiers): ArrayList<Coupon> {
    return new ArrayList(ids.filter((id) => siteRecord(COUPON_TABLE, id)).map((id) => new Coupon(id)));
}

scriptClass('dw.campaign.Campaign', Campaign);
scriptClass('dw.campaign.Promotion', Promotion);
