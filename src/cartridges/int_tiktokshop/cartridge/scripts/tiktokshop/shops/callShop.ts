import type { ApiResult } from '../openapi/client';
import { isLost, markLost } from './store/connections';
import type { Connection } from './store/connections';
import type { Shop } from './store/shop';
import { inTransaction } from '../platform/transaction';
import { refreshAccess } from './refreshAccess';

/** A connected shop and what the calls to it are signed with. */
export interface ShopAccess {
    shop: Shop;
    connection: Connection;
}

/** Makes a call; once more with a new token, should TikTok find ours too old (105002). */
export function callShop<T>(access: ShopAccess, run: () => ApiResult<T>): ApiResult<T> {
    const result = run();
    if (result.ok || result.errorClass !== 'token') {
        return result;
    }
    if (!refreshAccess(access.connection, access.shop.api.accessToken)) {
        if (isLost(access.connection)) {
            inTransaction(() => markLost(access.connection));
        }
        return result;
    }
    access.shop.api.accessToken = access.connection.grant.custom.accessToken || '';
    return run();
}
