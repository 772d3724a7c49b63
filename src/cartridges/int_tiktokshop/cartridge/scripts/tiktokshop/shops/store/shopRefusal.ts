import type { ShopObject } from '../../platform/shopSettings';

/** Why TikTok refuses all calls for a shop, as a stored notice; empty while it does not. */
export function refusalOf(shop: ShopObject): string {
    return shop.custom.refusal || '';
}

/**
 * See `refusalOf`. Needs a transaction.
 * @param call - kind of the call that was refused: one of that kind tells when it is over
 */
export function rememberRefusal(shop: ShopObject, why: string, call: string): void {
    shop.custom.refusal = why;
    shop.custom.refusedCall = call;
}

/** TikTok no longer refuses the calls of a shop. Needs a transaction. */
export function forgetRefusal(shop: ShopObject): void {
    shop.custom.refusal = null;
    shop.custom.refusedCall = null;
}
