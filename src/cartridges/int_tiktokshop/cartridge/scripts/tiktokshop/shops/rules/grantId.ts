/** Begins the id of a grant whose seller TikTok has not named. */
const UNNAMED = 'shop-';

/**
 * The id under which tokens are kept.
 * @param openId - the seller as TikTok names it; empty where it does not
 * @param shopId - one of the seller's shops
 */
export function grantIdOf(openId: string, shopId: string): string {
    return openId || UNNAMED + shopId;
}

/**
 * Whether an answer may be about the seller of a grant: TikTok names the same one, or has not named it then or now.
 * @param openId - the seller whom the answer names; empty for none
 */
export function mayBeOfGrant(grantId: string, openId: string): boolean {
    return openId === '' || grantId === openId || grantId.indexOf(UNNAMED) === 0;
}
