import type { CustomValues } from '../../metadata/localized';
import type { Localized } from '../../metadata/localizedTexts';
import { current } from '../../runtime/current';
import { findKeys, read } from '../../store/session';
import type { ImportedRecord } from '../object/ImportedObject';

/** A comparison of a product with values. Source: promotion.xsd, ProductSpecification. */
export interface ProductCondition {
    kind: 'product-id' | 'category' | 'brand' | 'attribute';
    operator: string;
    values: string[];
    attributeId: string | null;
}

/** Groups of conditions: a product matches that fulfils all conditions of one group, and no group of those excluded. */
export interface ProductSpecification {
    included: ProductCondition[][];
    excluded: ProductCondition[][];
}

export type DiscountKind = 'percentage' | 'amount' | 'fixed-price' | 'free' | 'bonus' | 'bonus-choice';

/** Products that a discount adds for nothing, or that customers choose from. */
export interface BonusOffer {
    /** Products with the price of one, as a decimal text. */
    products: Array<{ productId: string; price: string }>;
    /** Which products there are to choose from, in place of a list. */
    rule: ProductSpecification | null;
    /** How many a customer may choose. */
    max: number;
}

/** A discount, from a threshold on if there is one. */
export interface DiscountTier {
    threshold: string | null;
    kind: DiscountKind;
    value: string;
    /** Of discounts with bonus products. */
    bonus?: BonusOffer;
}

export type PromotionClass = 'PRODUCT' | 'ORDER' | 'SHIPPING';

export interface PromotionRecord extends ImportedRecord {
    siteId: string;
    promotionClass: PromotionClass;
    isEnabled: boolean;
    isArchived: boolean;
    isRefinable: boolean;
    exclusivity: 'NO' | 'CLASS' | 'GLOBAL';
    rank: number | null;
    currency: string | null;
    tags: string[];
    texts: Record<string, Localized<string>>;
    customValues: CustomValues;
    qualifyingProducts: ProductSpecification | null;
    discountedProducts: ProductSpecification | null;
    excludedProducts: ProductSpecification | null;
    onlyQualifyingProducts: boolean;
    shippingMethods: string[];
    conditionType: string | null;
    tiers: DiscountTier[];
    maxApplications: number | null;
    /** What of its rule is not calculated here; null for nothing. */
    unsupported: string | null;
}

/** What lets a customer have a promotion. */
export interface Qualifiers {
    customerGroups: string[];
    coupons: string[];
    sourceCodes: string[];
}

export interface CampaignRecord extends ImportedRecord, Qualifiers {
    siteId: string;
    isEnabled: boolean;
    description: string | null;
    startDate: Date | null;
    endDate: Date | null;
}

export interface AssignmentRecord extends Qualifiers {
    siteId: string;
    promotionId: string;
    campaignId: string;
    matchMode: 'any' | 'all';
    rank: number | null;
    startDate: Date | null;
    endDate: Date | null;
}

export interface CouponRecord extends ImportedRecord {
    siteId: string;
    isEnabled: boolean;
    isCaseInsensitive: boolean;
    type: 'SINGLE_CODE' | 'MULTIPLE_CODES' | 'SYSTEM_CODES';
    codes: string[];
    description: string | null;
}

export const PROMOTION_TABLE = 'Promotion';
export const CAMPAIGN_TABLE = 'Campaign';
export const PROMOTION_ASSIGNMENT_TABLE = 'PromotionCampaignAssignment';
export const COUPON_TABLE = 'Coupon';

/** Promotions, campaigns and coupons belong to a site each. */
export function ofSite(siteId: string, id: string): string {
    return siteId + '/' + id;
}

/** A record of the running site; undefined for none. */
export function siteRecord<T extends object>(table: string, id: string): T | undefined {
    return read<T>(table, ofSite(current().site.id, id));
}

/** All records of the running site. */
export function siteRecords<T extends { siteId: string }>(table: string): T[] {
    const { id } = current().site;
    return findKeys<T>(table, ({ siteId }) => siteId === id).map((key) => read<T>(table, key) as T);
}

/** Whether the running site has a promotion of an id. */
export function isPromotion(id: string): boolean {
    const { id: siteId } = current().site;
    return (
        findKeys<PromotionRecord>(PROMOTION_TABLE, (one) => one.id === id && (one.siteId ?? siteId) === siteId).length >
        0
    );
}
