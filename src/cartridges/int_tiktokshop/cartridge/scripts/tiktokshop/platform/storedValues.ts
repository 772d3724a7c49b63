import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { newObject } from './newObjects';
import { now } from './clock';
import { storedJson } from './json';
import { previousEntryOf } from './previousValues';

/**
 * Values that a site keeps under a key: how far jobs have come, counters, figures. One file writes each key
 * (docs/reference.md has the table), so no two parts of the cartridge can disagree about what a value means.
 */
const TYPE = 'TikTokShopValue';

/** When a job last found a patch that no hook had applied; empty if never. */
export const PATCH_WITHOUT_HOOK = 'patchWithoutHook';
/** The carriers that the order feed has told TikTok of. */
export const FEED_CARRIERS = 'feedCarriers';

/** Names of carriers, each with the day when it was last told: `2026-11-23`, UTC. */
export type NotedCarriers = Array<{ name: string; day: string }>;

/** The value of a key; empty before it was first stored. */
export function getValue(key: string): string {
    const entry = CustomObjectMgr.getCustomObject(TYPE, key);
    const previous = previousEntryOf(key);
    if (previous && (!entry || !entry.custom.updatedAt || previous.lastModified > entry.custom.updatedAt)) {
        return previous.custom.value || '';
    }
    return entry ? entry.custom.value || '' : '';
}

/** Stores the value of a key. Needs a transaction. */
export function storeValue(key: string, value: string): void {
    const entry = CustomObjectMgr.getCustomObject(TYPE, key) || newObject(TYPE, key);
    entry.custom.value = value;
    entry.custom.updatedAt = now();
}

/** Removes a key. Needs a transaction. */
export function removeValue(key: string): void {
    const entry = CustomObjectMgr.getCustomObject(TYPE, key);
    if (entry) {
        CustomObjectMgr.remove(entry);
    }
}

/** The value of a key that holds JSON; `fallback` before it was first stored. */
export function getRecord<T>(key: string, fallback: T): T {
    return storedJson<T>(getValue(key), fallback);
}

/**
 * Stores a value as JSON. What every order changes only one job stores, so that no two requests ever wait for each
 * other here. Needs a transaction.
 */
export function storeRecord(key: string, value: object): void {
    storeValue(key, JSON.stringify(value));
}

/**
 * The next number of a sequence, from 1. Needs a transaction.
 * @param step - how far it goes; one by default
 */
export function nextNumber(key: string, step: number = 1): number {
    const next = Number(getValue(key) || '0') + step;
    storeValue(key, String(next));
    return next;
}
