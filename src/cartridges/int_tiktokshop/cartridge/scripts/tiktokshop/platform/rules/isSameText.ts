/**
 * Compares a secret with a received text in constant time, so that the time does not tell how much of it is right.
 * @param secret - the right text, never empty
 * @param claim - the received text
 */
export function isSameText(secret: string, claim: string): boolean {
    let difference = secret.length === claim.length && secret !== '' ? 0 : 1;
    for (let i = 0; i < secret.length; i += 1) {
        // Beyond the end of the claim charCodeAt is NaN, which counts as 0: the length was compared above.
        difference |= secret.charCodeAt(i) ^ claim.charCodeAt(i);
    }
    return difference === 0;
}
