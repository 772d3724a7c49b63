import type { ErrorClass } from '../openapi/rules/apiErrors';
import { inTransaction } from '../platform/transaction';
import { refreshAccess } from './connection/refreshAccess';
import { isLost, markLost, needsRefresh } from './store/connections';
import { forgetRefusal, refusalOf } from './store/shopRefusal';
import type { Connection } from './store/connections';
import { openShop } from './store/shop';
import type { CallPurpose, Shop } from './store/shop';

/** A connected shop and what the calls to it are signed with. */
export interface ShopAccess {
    shop: Shop;
    connection: Connection;
}

/**
 * Opens a connected shop. Its calls get a new access token when the old one expires, soon or during the run.
 * @param purpose - `deadline` for calls that may use what is kept of the day's calls
 */
export function openAccess(connection: Connection, purpose: CallPurpose = 'usual'): ShopAccess {
    if (needsRefresh(connection)) {
        refreshAccess(connection, accessTokenOf(connection));
    }
    const shop = openShop(connection, purpose);
    shop.api.newToken = (usedToken, errorClass) => newToken(connection, usedToken, errorClass);
    shop.api.answered = () => endRefusal(connection, shop);
    return { shop: shop, connection: connection };
}

/** TikTok carries out again what it had refused: calls of another kind say nothing of it, because a scope may be missing. */
function endRefusal(connection: Connection, shop: Shop): void {
    if (refusalOf(connection.shop) === '') {
        return;
    }
    const { refusedCall } = connection.shop.custom;
    if (!refusedCall || refusedCall === shop.lastCall) {
        inTransaction(() => forgetRefusal(connection.shop));
    }
}

/**
 * The token for a call that TikTok has refused, because it finds ours too old (105002), or no longer knows it since
 * another site has refreshed it.
 */
function newToken(connection: Connection, usedToken: string, errorClass: ErrorClass): string {
    const isReplaced = errorClass === 'setup' && accessTokenOf(connection) !== usedToken;
    if (errorClass !== 'token' && !isReplaced) {
        return '';
    }
    if (refreshAccess(connection, usedToken)) {
        return accessTokenOf(connection);
    }
    if (isLost(connection)) {
        inTransaction(() => markLost(connection));
    }
    return '';
}

function accessTokenOf(connection: Connection): string {
    return connection.grant.custom.accessToken || '';
}
