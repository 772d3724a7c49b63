import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { HOUR } from './rules/durations';
import { fromNow, isoNow } from './clock';
import { MOST_OBJECTS, SHORTENED_FROM } from './rules/objectLimit';
import { countedTypes } from './settings';
import { getRecord, storeRecord } from './storedValues';
import { inTransaction } from './transaction';

const VALUE = 'customObjects';
/** A query for each type every hour is often enough. */
const PAUSE = HOUR;

const OWN_TYPES = [
    'TikTokShopOrder',
    'TikTokShopTask',
    'TikTokShopReturn',
    'TikTokShopDifference',
    'TikTokShopGrant',
    'TikTokShopShop',
    'TikTokShopWebhook',
    'TikTokShopConnection',
    'TikTokShopValue',
    'TikTokShopCursor',
    'TikTokShopKey',
    'TikTokShopFigures',
    'TikTokShopProviders',
    'TikTokShopTracking'
];

/** How many custom objects of the counted types there were: this site's, and the organization's. */
export interface ObjectCount {
    /** ISO 8601 UTC; empty before they were first counted. */
    at: string;
    total: number;
    byType: { [type: string]: number };
    /** Types that a merchant has named and that do not exist. */
    unknown: string[];
}

/** How many there were when they were last counted. */
export function lastObjectCount(): ObjectCount {
    return getRecord<ObjectCount>(VALUE, { at: '', total: 0, byType: {}, unknown: [] });
}

/** Counts the custom objects of our types and of those that the merchant names, and stores the result. For jobs. */
export function countObjects(): ObjectCount {
    const result: ObjectCount = { at: isoNow(), total: 0, byType: {}, unknown: [] };
    OWN_TYPES.concat(countedTypes()).forEach((type) => {
        const count = countOf(type);
        if (count === null) {
            result.unknown.push(type);
        } else if (result.byType[type] === undefined) {
            result.byType[type] = count;
            result.total += count;
        }
    });
    inTransaction(() => storeRecord(VALUE, result));
    return result;
}

/** @returns null if there is no such type */
function countOf(type: string): number | null {
    try {
        const found = CustomObjectMgr.getAllCustomObjects(type as keyof TikTokShopObjects);
        const count = found.count;
        found.close();
        return count;
    } catch (e) {
        return null;
    }
}

/** Whether there are so many custom objects that less must be kept. Counts them at most once an hour. */
export function isCrowded(): boolean {
    const last = lastObjectCount();
    const isFresh = last.at !== '' && new Date(last.at) > fromNow(-PAUSE);
    return (isFresh ? last : countObjects()).total >= SHORTENED_FROM * MOST_OBJECTS;
}
