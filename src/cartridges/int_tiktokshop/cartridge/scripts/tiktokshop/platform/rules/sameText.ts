/**
 * Compares a secret with what someone claims it to be, in a time that does not tell how much of it was right.
 * @param secret - the right text, never empty
 * @param claim - as it was received
 */
export function isSameText(secret: string, claim: string): boolean {
    let difference = secret.length === claim.length && secret !== '' ? 0 : 1;
    for (let i = 0; i < secret.length; i += 1) {
        // Beyond the end of the claim charCodeAt is NaN, which counts as 0: the length was compared above.
        difference |= secret.charCodeAt(i) ^ claim.charCodeAt(i);
    }
    return difference === 0;
}
