import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { firstOf } from './firstOf';
import { listPreviousKeys } from './previousValues';
import { getValue, storeValue } from './storedValues';
import { inTransaction } from './transaction';

/** The custom object types in which release 0.1.0 keeps connections, values and tracking numbers. */
const TYPES = ['TikTokShopConnection', 'TikTokShopCursor', 'TikTokShopFigures', 'TikTokShopTracking'] as const;

/** What the first look on this site has found. */
const FOUND = 'previousRelease';
const NEVER_HERE = 'never here';
const WAS_HERE = 'was here';

/** The same, as this job has read it; empty before the first look. */
let found = '';

/**
 * Whether release 0.1.0 was in use on this site: then TikTokShop-ProcessTasks takes over what it has left, and keeps for it what it
 * needs on the way back. Looks once. Jobs only.
 */
export function wasPreviousReleaseHere(): boolean {
    return found === '' ? look() : found === WAS_HERE;
}

function look(): boolean {
    const wasHere = TYPES.some(hasObjects);
    inTransaction(() => storeValue(FOUND, wasHere ? WAS_HERE : NEVER_HERE));
    return wasHere;
}

/** Has a job look up the values of release 0.1.0 only where there may be some. */
export function findPreviousValues(): void {
    found = getValue(FOUND);
    listPreviousKeys(found !== NEVER_HERE);
}

function hasObjects(type: (typeof TYPES)[number]): boolean {
    return firstOf(CustomObjectMgr.getAllCustomObjects(type), 1).length > 0;
}
