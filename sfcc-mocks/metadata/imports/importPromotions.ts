import {
    CAMPAIGN_TABLE,
    COUPON_TABLE,
    ofSite,
    PROMOTION_ASSIGNMENT_TABLE,
    PROMOTION_TABLE
} from '../../dw/campaign/promotionRecord';
import type { AssignmentRecord, CampaignRecord, CouponRecord, Qualifiers } from '../../dw/campaign/promotionRecord';
import { read, remove } from '../../store/session';
import { customValues } from '../localized';
import type { ObjectTypes } from '../objectTypes';
import { all, first, textOf } from '../xml';
import type { XmlElement } from '../xml';
import { promotionOf } from './promotionOf';
import { dateOf, isSet, numberOf, put, putObject } from './put';

type Own<T> = Omit<T, 'uuid' | 'creationDate' | 'lastModified'>;

/** Imports promotions, campaigns and which campaign has which promotion. Source: promotion.xsd. */
export function importPromotions(types: ObjectTypes, siteId: string, root: XmlElement): void {
    for (const element of all(root, 'campaign')) {
        const id = element.attributes['campaign-id'] as string;
        store(CAMPAIGN_TABLE, ofSite(siteId, id), element, () => campaignOf(types, siteId, element));
    }
    for (const element of all(root, 'promotion')) {
        const id = element.attributes['promotion-id'] as string;
        store(PROMOTION_TABLE, ofSite(siteId, id), element, () => promotionOf(types, siteId, element));
    }
    for (const element of all(root, 'promotion-campaign-assignment')) {
        const assignment = assignmentOf(siteId, element);
        const key = ofSite(siteId, assignment.promotionId + '/' + assignment.campaignId);
        if (!isDeleted(PROMOTION_ASSIGNMENT_TABLE, key, element)) {
            put(PROMOTION_ASSIGNMENT_TABLE, key, assignment);
        }
    }
}

/** Imports coupons, and codes of a list of codes. Source: coupon.xsd. */
export function importCoupons(siteId: string, root: XmlElement): void {
    for (const element of all(root, 'coupon')) {
        const id = element.attributes['coupon-id'] as string;
        store(COUPON_TABLE, ofSite(siteId, id), element, () => couponOf(siteId, element));
    }
    for (const element of all(root, 'coupon-codes')) {
        const key = ofSite(siteId, element.attributes['coupon-id'] as string);
        const known = read<CouponRecord>(COUPON_TABLE, key);
        if (known) {
            const codes = all(element, 'code').map(({ text }) => text.trim());
            put(COUPON_TABLE, key, { codes: [...new Set([...known.codes, ...codes])] });
        }
    }
}

function store(table: string, key: string, element: XmlElement, record: () => object): void {
    if (!isDeleted(table, key, element)) {
        putObject(table, key, record());
    }
}

function isDeleted(table: string, key: string, element: XmlElement): boolean {
    const isDeletion = element.attributes.mode === 'delete';
    if (isDeletion && read(table, key)) {
        remove(table, key);
    }
    return isDeletion;
}

function campaignOf(types: ObjectTypes, siteId: string, element: XmlElement): Own<CampaignRecord> {
    const id = element.attributes['campaign-id'] as string;
    return {
        id,
        siteId,
        isEnabled: isSet(element, 'enabled-flag'),
        description: textOf(element, 'description') ?? null,
        startDate: dateOf(element, 'start-date'),
        endDate: dateOf(element, 'end-date'),
        ...qualifiersOf(element),
        customValues: customValues(element, types.attributesOf('Campaign'), `campaign ${id}`)
    };
}

function assignmentOf(siteId: string, element: XmlElement): AssignmentRecord {
    const schedule = first(element, 'schedule') || element;
    const mode = first(element, 'qualifiers')?.attributes['match-mode'];
    return {
        siteId,
        promotionId: element.attributes['promotion-id'] as string,
        campaignId: element.attributes['campaign-id'] as string,
        matchMode: mode === 'all' ? 'all' : 'any',
        rank: numberOf(element, 'rank'),
        startDate: dateOf(schedule, 'start-date'),
        endDate: dateOf(schedule, 'end-date'),
        ...qualifiersOf(element)
    };
}

function qualifiersOf(element: XmlElement): Qualifiers {
    const ids = (list: string, item: string, attribute: string): string[] =>
        all(first(element, list), item).map(({ attributes }) => attributes[attribute] as string);
    return {
        customerGroups: ids('customer-groups', 'customer-group', 'group-id'),
        coupons: ids('coupons', 'coupon', 'coupon-id'),
        sourceCodes: ids('source-codes', 'source-code', 'group-id')
    };
}

function couponOf(siteId: string, element: XmlElement): Own<CouponRecord> {
    const single = textOf(element, 'single-code');
    const several = first(element, 'multiple-codes');
    return {
        id: element.attributes['coupon-id'] as string,
        siteId,
        isEnabled: isSet(element, 'enabled-flag'),
        isCaseInsensitive: isSet(element, 'case-insensitive'),
        description: textOf(element, 'description') ?? null,
        type: single !== undefined ? 'SINGLE_CODE' : several ? 'MULTIPLE_CODES' : 'SYSTEM_CODES',
        codes: single !== undefined ? [single.trim()] : all(several, 'code').map(({ text }) => text.trim())
    };
}
