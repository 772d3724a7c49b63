import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { firstOf } from './firstOf';

/** The custom object types in which the release before TikTokShopValue kept the same values under the same keys. */
type PreviousType = 'TikTokShopCursor' | 'TikTokShopFigures';
export type PreviousEntry = TypedCustomObject<PreviousType>;

const FIGURES = /^(day-.+|total|watch|foreign|refused)$/;

/** The keys of the previous release, once a job has listed them; null in a request, which looks up only a few. */
let listed: string[] | null = null;

/**
 * Lists the keys of the previous release once, for a job that asks for many.
 * @param mayBeSome - false where that release was never in use
 */
export function listPreviousKeys(mayBeSome: boolean): void {
    const types: PreviousType[] = mayBeSome ? ['TikTokShopCursor', 'TikTokShopFigures'] : [];
    listed = types.reduce<string[]>((keys, type) => keys.concat(keysOf(type)), []);
}

function keysOf(type: PreviousType): string[] {
    return firstOf(CustomObjectMgr.getAllCustomObjects(type), Infinity).map((entry) => entry.custom.name);
}

/**
 * What the previous release has stored under a key, or null. The later of both entries counts, so that neither an
 * upgrade nor the way back and forth loses what happened in between.
 */
export function previousEntryOf(key: string): PreviousEntry | null {
    if (listed && listed.indexOf(key) < 0) {
        return null;
    }
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
