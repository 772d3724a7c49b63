import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { randomHex } from './crypto';
import { newObject } from './newObjects';
import { inTransaction } from './transaction';

/** Keys of this instance, by name. Each is an attribute of type `password`, which no page or export shows. Never log one. */
const TYPE = 'TikTokShopKey';

/** The key of this name; empty before there is one. */
export function getKey(name: string): string {
    const key = CustomObjectMgr.getCustomObject(TYPE, name);
    return key ? key.custom.secret || '' : '';
}

/** Creates the key if there is none, in a transaction of its own: two at the same time must not block each other. */
export function ensureKey(name: string): void {
    if (getKey(name) === '') {
        inTransaction(() => getOrCreateKey(name));
    }
}

/** Returns the key, and creates it if there is none. Needs a transaction. */
export function getOrCreateKey(name: string): string {
    const known = getKey(name);
    if (known !== '') {
        return known;
    }
    const secret = randomHex();
    storeKey(name, secret);
    return secret;
}

/** Stores a key. Needs a transaction. */
export function storeKey(name: string, secret: string): void {
    const key = CustomObjectMgr.getCustomObject(TYPE, name) || newObject(TYPE, name);
    key.custom.secret = secret;
}

/** Forgets a key. Needs a transaction. */
export function removeKey(name: string): void {
    const key = CustomObjectMgr.getCustomObject(TYPE, name);
    if (key) {
        CustomObjectMgr.remove(key);
    }
}
