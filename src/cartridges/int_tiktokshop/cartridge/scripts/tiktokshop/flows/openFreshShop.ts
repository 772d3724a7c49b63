import { needsRefresh } from '../platform/connections';
import type { Connection } from '../platform/connections';
import { openShop } from '../platform/shop';
import type { Shop } from '../platform/shop';
import { refreshAccess } from './refreshAccess';

/** Opens a connected shop, with a new access token if the old one soon expires. */
export function openFreshShop(connection: Connection): Shop {
    if (needsRefresh(connection)) {
        refreshAccess(connection);
    }
    return openShop(connection);
}
