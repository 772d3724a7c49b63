/** Begins the id of a grant whose seller TikTok has not named. */
const UNNAMED = 'shop-';
/** A longer name would be no key of an object. */
const MAX_NAME = 200;

/**
 * The seller by a name under which a grant may be kept; empty for none.
 * @param openId - the seller as TikTok names it
 */
export function sellerNamed(openId: unknown): string {
    return typeof openId === 'string' && openId.length <= MAX_NAME ? openId : '';
}

/**
 * The id under which tokens are kept.
 * @param seller - as `sellerNamed` gives it
 * @param shopId - one of the seller's shops
 */
export function grantIdOf(seller: string, shopId: string): string {
    return seller || UNNAMED + shopId;
}

/**
 * Whether an answer may be about the seller of a grant: TikTok names the same one, or has not named it then or now. A number
 * counts as the digits that it has kept.
 * @param openId - the seller whom the answer names; of another type than text or number it names none
 */
export function mayBeOfGrant(grantId: string, openId: unknown): boolean {
    if (grantId.indexOf(UNNAMED) === 0) {
        return true;
    }
    return typeof openId === 'number'
        ? Number(grantId) === openId
        : typeof openId !== 'string' || openId === '' || grantId === openId;
}
