import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { newObject } from '../../platform/newObjects';
import type { ShippingProvider } from '../../openapi/rules/shippingProvider';
import { isObject } from '../../platform/rules/input/source';
import { fromNow, now } from '../../platform/clock';
import { storedJson } from '../../platform/json';

const TYPE = 'TikTokShopProviders';

/**
 * Carriers of a delivery option as they were last read; null where that was too long ago.
 * @param key - id of the delivery option, and of its route where there is one
 * @param age - the longest time ago, in milliseconds
 */
export function getProviders(key: string, age: number): ShippingProvider[] | null {
    const stored = CustomObjectMgr.getCustomObject(TYPE, key);
    if (!stored || !stored.custom.readAt || stored.custom.readAt < fromNow(-age)) {
        return null;
    }
    const providers = providersOf(stored.custom.providers);
    return providers.length > 0 ? providers : null;
}

/** What a release that did not check has kept is none. */
function providersOf(stored: string | null): ShippingProvider[] {
    const list = storedJson<unknown>(stored, []);
    return Array.isArray(list) && list.every(isProvider) ? list : [];
}

function isProvider(value: unknown): value is ShippingProvider {
    return isObject(value) && typeof value.id === 'string' && typeof value.name === 'string';
}

/** Keeps the carriers of a delivery option. Needs a transaction. */
export function storeProviders(key: string, shopId: string, providers: ShippingProvider[]): void {
    const stored = CustomObjectMgr.getCustomObject(TYPE, key) || newObject(TYPE, key);
    stored.custom.shopId = shopId;
    stored.custom.providers = JSON.stringify(providers);
    stored.custom.readAt = now();
}

/** Carriers of one delivery option, however old. */
export interface KnownProviders {
    shopId: string;
    providers: ShippingProvider[];
}

/** What was ever read of carriers; there are a handful of delivery options. */
export function knownProviders(): KnownProviders[] {
    const all = CustomObjectMgr.getAllCustomObjects(TYPE);
    const known: KnownProviders[] = [];
    while (all.hasNext()) {
        const stored = all.next();
        known.push({
            shopId: stored.custom.shopId || '',
            providers: providersOf(stored.custom.providers)
        });
    }
    all.close();
    return known;
}
