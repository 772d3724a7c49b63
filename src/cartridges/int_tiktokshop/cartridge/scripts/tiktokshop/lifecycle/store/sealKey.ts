import { ensureKey, getKey, getOrCreateKey } from '../../platform/keys';

const NAME = 'seal';

/** The key of this instance's seals; empty until the first order is sealed. Never log it. */
export function sealKey(): string {
    return getKey(NAME);
}

/** Creates the key if there is none, in a transaction of its own. */
export function ensureSealKey(): void {
    ensureKey(NAME);
}

/** Returns the key, and creates it if there is none. Needs a transaction. */
export function getOrCreateSealKey(): string {
    return getOrCreateKey(NAME);
}
