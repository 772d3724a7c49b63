import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { randomHex } from '../../platform/crypto';
import { inTransaction } from '../../platform/transaction';

const TYPE = 'TikTokShopKey';
const NAME = 'seal';

/** The key of this instance's seals; empty until the first order is sealed. Never log it. */
export function sealKey(): string {
    const key = CustomObjectMgr.getCustomObject(TYPE, NAME);
    return key ? key.custom.secret || '' : '';
}

/**
 * Creates the key if there is none, in a transaction of its own: two first orders at the same time must not block each
 * other.
 */
export function ensureSealKey(): void {
    if (sealKey() === '') {
        inTransaction(getOrCreateSealKey);
    }
}

/** Returns the key, and creates it if there is none. Needs a transaction. */
export function getOrCreateSealKey(): string {
    const known = sealKey();
    if (known !== '') {
        return known;
    }
    const key = CustomObjectMgr.getCustomObject(TYPE, NAME) || CustomObjectMgr.createCustomObject(TYPE, NAME);
    const secret = randomHex();
    key.custom.secret = secret;
    return secret;
}
