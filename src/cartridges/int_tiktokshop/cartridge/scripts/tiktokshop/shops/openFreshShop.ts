import { needsRefresh } from './store/connections';
import type { Connection } from './store/connections';
import { openShop } from './store/shop';
import type { Shop } from './store/shop';
import { refreshAccess } from './refreshAccess';

/** Opens a connected shop, with a new access token if the old one soon expires. */
export function openFreshShop(connection: Connection): Shop {
    if (needsRefresh(connection)) {
        refreshAccess(connection, connection.grant.custom.accessToken || '');
    }
    return openShop(connection);
}
