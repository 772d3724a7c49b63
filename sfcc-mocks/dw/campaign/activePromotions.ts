import { current, instance } from '../../runtime/current';
import { customerGroupIds } from '../customer/customerGroups';
import {
    CAMPAIGN_TABLE,
    PROMOTION_ASSIGNMENT_TABLE,
    PROMOTION_TABLE,
    siteRecord,
    siteRecords
} from './promotionRecord';
import type { AssignmentRecord, CampaignRecord, PromotionRecord, Qualifiers } from './promotionRecord';

/** A promotion as a campaign has it. */
export interface AssignedPromotion {
    promotion: PromotionRecord;
    campaign: CampaignRecord;
    assignment: AssignmentRecord;
}

/** Promotions of the running site in campaigns; one that is in none is not to be seen. Source: Script API, Promotion. */
export function assignedPromotions(): AssignedPromotion[] {
    return siteRecords<AssignmentRecord>(PROMOTION_ASSIGNMENT_TABLE).flatMap((assignment) => {
        const promotion = siteRecord<PromotionRecord>(PROMOTION_TABLE, assignment.promotionId);
        const campaign = siteRecord<CampaignRecord>(CAMPAIGN_TABLE, assignment.campaignId);
        return promotion && campaign ? [{ promotion, campaign, assignment }] : [];
    });
}

/** Whether it is enabled and scheduled at a time. */
export function isActive({ promotion, campaign, assignment }: AssignedPromotion, at = instance().clock.now()): boolean {
    const runs = [campaign, assignment].every(
        ({ startDate, endDate }) =>
            (startDate === null || startDate.getTime() <= at) && (endDate === null || endDate.getTime() > at)
    );
    return runs && campaign.isEnabled && promotion.isEnabled && !promotion.isArchived;
}

/** Whether it starts within some hours from now. */
export function isUpcoming(one: AssignedPromotion, hours: number): boolean {
    const now = instance().clock.now();
    const starts = [one.campaign, one.assignment].map(({ startDate }) => startDate?.getTime() ?? 0);
    const start = Math.max(...starts);
    return start > now && start <= now + hours * 3_600_000 && isActive(one, start);
}

/** Its own qualifiers; those that it does not name are its campaign's. Source: promotion.xsd. */
export function qualifiersOf({ campaign, assignment }: AssignedPromotion): Qualifiers {
    const own = (name: keyof Qualifiers): string[] => (assignment[name].length > 0 ? assignment : campaign)[name];
    return { customerGroups: own('customerGroups'), coupons: own('coupons'), sourceCodes: own('sourceCodes') };
}

/**
 * Whether the customer of the running request qualifies, in the currency of the session. Without a qualifier there is none who
 * does, taken strictly; source codes are not modelled, so that they qualify no one.
 * @param couponIds - coupons of the basket
 */
export function isForCustomer(one: AssignedPromotion, couponIds: string[]): boolean {
    const { customerGroups, coupons, sourceCodes } = qualifiersOf(one);
    const groups = customerGroupIds();
    const holds = [
        ...(customerGroups.length > 0 ? [customerGroups.some((group) => groups.includes(group))] : []),
        ...(coupons.length > 0 ? [coupons.some((coupon) => couponIds.includes(coupon))] : []),
        ...(sourceCodes.length > 0 ? [false] : [])
    ];
    const isQualified =
        one.assignment.matchMode === 'all' ? holds.length > 0 && holds.every(Boolean) : holds.some(Boolean);
    return isQualified && (one.promotion.currency === null || one.promotion.currency === sessionCurrency());
}

/** In jobs, the site's. */
function sessionCurrency(): string {
    const session = current().session as { getCurrency?(): { getCurrencyCode(): string } } | null;
    return session?.getCurrency ? session.getCurrency().getCurrencyCode() : current().site.currency;
}

/** Its rank; lower ones come first, those without one last. */
export function rankOf({ promotion, assignment }: AssignedPromotion): number {
    return assignment.rank ?? promotion.rank ?? Number.MAX_SAFE_INTEGER;
}
