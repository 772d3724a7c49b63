import { fetchAuthorizedShops } from '../../openapi/authorization';
import { needsSeller } from '../../openapi/rules/apiErrors';
import { markLost, updateShop } from '../store/connections';
import { inTransaction } from '../../platform/transaction';
import type { ShopAccess } from '../openAccess';
import { done, failed } from '../../tasks/taskOutcome';
import type { TaskOutcome } from '../../tasks/taskOutcome';

/**
 * Asks TikTok whether the seller still authorizes us, after it told of a change: if not, the shop has to be connected
 * again. An error about the app, such as a wrong secret, says nothing about the seller.
 */
export function syncAuthorization(access: ShopAccess): TaskOutcome {
    const shops = fetchAuthorizedShops(access.shop.api);
    if (!shops.ok) {
        if (!needsSeller(shops.code)) {
            return failed(shops);
        }
        inTransaction(() => markLost(access.connection));
        return done();
    }
    const shopId = access.connection.shop.custom.shopId;
    const shop = shops.data.filter((candidate) => candidate.id === shopId)[0];
    inTransaction(() => (shop ? updateShop(access.connection.shop, shop) : markLost(access.connection)));
    return done();
}
