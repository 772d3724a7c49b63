import { fetchActiveShops } from '../openapi/authorization';
import type { ApiResult } from '../openapi/apiCall';
import { isAboutAny, isAboutShop } from '../openapi/rules/shopRefusal';
import { logOf } from '../platform/log';
import { noticeText } from '../platform/noticeText';
import { notice, storedNotice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { inTransaction } from '../platform/transaction';
import type { ShopAccess } from './openAccess';
import { refusalOf, rememberRefusal } from './store/shopRefusal';

/**
 * Whether TikTok refuses every call for a shop, and not only one about an order. Remembers it until TikTok answers a call for the shop
 * again. Meanwhile the tasks of the shop wait, and operations hear of the shop instead of each order.
 * @param result - of the last call
 */
export function isShopRefused(access: ShopAccess, result: ApiResult<unknown>): boolean {
    if (result.ok) {
        return false;
    }
    const call = access.shop.lastCall;
    const isRefused = isAboutShop(result) || (isAboutAny(result) && !isActive(access));
    if (isRefused) {
        remember(access, notice('tiktok.refused', [String(result.code), result.told]), call);
    }
    return isRefused;
}

/** TikTok names the shops that are active without the help of one. */
function isActive(access: ShopAccess): boolean {
    const shops = fetchActiveShops(access.shop.api);
    return shops.ok && shops.data.indexOf(access.connection.shop.custom.shopId) >= 0;
}

function remember(access: ShopAccess, why: Notice, call: string): void {
    const shop = access.connection.shop;
    const stored = storedNotice(why);
    if (refusalOf(shop) !== stored) {
        logOf('api').error('TikTok refuses all calls for shop ' + shop.custom.shopId + ', ' + noticeText(why));
        inTransaction(() => rememberRefusal(shop, stored, call));
    }
}
