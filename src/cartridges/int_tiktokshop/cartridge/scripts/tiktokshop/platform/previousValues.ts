import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { firstOf } from './firstOf';

/** The custom object types in which the release before TikTokShopValue kept the same values under the same keys. */
type PreviousType = 'TikTokShopCursor' | 'TikTokShopFigures';
export type PreviousEntry = TypedCustomObject<PreviousType>;

const FIGURES = /^(day-.+|total|watch|foreign|refused)$/;

/**
 * What the previous release has stored under a key, or null. The later of both entries counts, so that neither an
 * upgrade nor the way back and forth loses what happened in between.
 */
export function previousEntryOf(key: string): PreviousEntry | null {
    return CustomObjectMgr.getCustomObject(FIGURES.test(key) ? 'TikTokShopFigures' : 'TikTokShopCursor', key);
}

/** Entries of the previous release that nothing has changed since a time, oldest first. */
export function previousEntriesBefore(time: Date, limit: number): PreviousEntry[] {
    return entriesBefore('TikTokShopCursor', time, limit).concat(entriesBefore('TikTokShopFigures', time, limit));
}

/** Removes an entry. Needs a transaction. */
export function removePreviousEntry(entry: PreviousEntry): void {
    CustomObjectMgr.remove(entry);
}

function entriesBefore(type: PreviousType, time: Date, limit: number): PreviousEntry[] {
    const found = CustomObjectMgr.queryCustomObjects(type, 'lastModified < {0}', 'lastModified asc', time);
    return firstOf(found, limit);
}
