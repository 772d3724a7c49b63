import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { randomHex } from '../../platform/crypto';
import { inTransaction } from '../../platform/transaction';

const TYPE = 'TikTokShopKey';
const NAME = 'seal';

/** The key of this instance's seals; empty before the first is needed. Never log it. */
export function sealKey(): string {
    const key = CustomObjectMgr.getCustomObject(TYPE, NAME);
    return key ? key.custom.secret || '' : '';
}

/** Makes the key, where there is none, in a transaction of its own: two first orders at once must not wait for each other. */
export function ensureSealKey(): void {
    if (sealKey() === '') {
        inTransaction(newSealKey);
    }
}

/** The key; made now, if there is none. Needs a transaction. */
export function newSealKey(): string {
    const known = sealKey();
    if (known !== '') {
        return known;
    }
    const key = CustomObjectMgr.getCustomObject(TYPE, NAME) || CustomObjectMgr.createCustomObject(TYPE, NAME);
    const secret = randomHex();
    key.custom.secret = secret;
    return secret;
}
