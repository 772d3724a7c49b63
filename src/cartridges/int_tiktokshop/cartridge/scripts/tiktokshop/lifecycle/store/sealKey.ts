import { randomHex } from '../../platform/crypto';
import { ensureKey, getKey, getOrCreateKey, removeKey, storeKey } from '../../platform/keys';

const NAME = 'seal';
/** The key before the present one, until every order is sealed anew. */
const PREVIOUS = 'seal-previous';

/** The keys of this instance's seals, the present one first; empty until the first order is sealed. Never log one. */
export function sealKeys(): string[] {
    return [getKey(NAME), getKey(PREVIOUS)].filter((key) => key !== '');
}

/** Creates the key if there is none, in a transaction of its own. */
export function ensureSealKey(): void {
    ensureKey(NAME);
}

/** Returns the present key, and creates it if there is none. Needs a transaction. */
export function getOrCreateSealKey(): string {
    return getOrCreateKey(NAME);
}

/**
 * Replaces the key. Seals of the old key stay valid until `endKeyChange`. Does nothing while an earlier change is under way. Needs
 * a transaction.
 */
export function beginKeyChange(): void {
    const present = getKey(NAME);
    if (present !== '' && getKey(PREVIOUS) === '') {
        storeKey(PREVIOUS, present);
        storeKey(NAME, randomHex());
    }
}

/** Forgets the previous key: it no longer counts. Needs a transaction. */
export function endKeyChange(): void {
    removeKey(PREVIOUS);
}
