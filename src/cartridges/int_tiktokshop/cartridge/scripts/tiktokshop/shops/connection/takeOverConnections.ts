import { inTransaction } from '../../platform/transaction';
import {
    allConnections,
    findConnection,
    updateShop,
    removeConnection,
    shopUnder,
    siteConnections
} from '../store/connections';
import { allGrants, grantWithId } from '../store/grants';
import { grantIdOf } from '../rules/grantId';
import type { Grant } from '../store/grants';
import {
    copyConnection,
    hasNews,
    isCopied,
    isGone,
    isLater,
    markAsCopy,
    previousConnections,
    removeCopy,
    takeTokens
} from '../store/previousConnections';
import type { PreviousConnection } from '../store/previousConnections';
import { rememberFormerSite } from '../store/shopMoves';
import { giveSites } from '../store/shopSites';

/**
 * Takes over what the previous release has connected, refreshed or disconnected on this site: after an upgrade all of it,
 * later what changed while its code version was active again. Costs two searches where nothing has changed.
 */
export function takeOverConnections(): void {
    const isNew = (previous: PreviousConnection): boolean => hasNews(previous, findConnection(previous.custom.shopId));
    const gone = allConnections().filter((connection) => isGone(connection.shop));
    if (gone.length === 0 && !previousConnections().some(isNew)) {
        return;
    }
    inTransaction(() => {
        gone.forEach((connection) => removeConnection(connection.shop));
        previousConnections().filter(isNew).forEach(takeOver);
    });
}

/** Needs a transaction. */
function takeOver(previous: PreviousConnection): void {
    const shopId = previous.custom.shopId;
    const known = findConnection(shopId);
    const grant = known ? known.grant : grantOf(previous);
    if (!known || isLater(previous, grant)) {
        takeTokens(grant, previous);
    }
    const shop = known ? known.shop : shopUnder(grant, shopId);
    if (!known) {
        updateShop(shop, {
            id: shopId,
            name: previous.custom.shopName || '',
            region: previous.custom.region || '',
            cipher: previous.custom.shopCipher || ''
        });
        giveSites([shop], 1);
    }
    rememberFormerSite(shop);
    markAsCopy(previous, shop);
}

/** The grant whose tokens these are: shops of one seller have the same. Needs a transaction. */
function grantOf(previous: PreviousConnection): Grant {
    const token = previous.custom.refreshToken;
    const same = allGrants().filter((grant) => grant.custom.refreshToken === token)[0];
    return same || grantWithId(grantIdOf('', previous.custom.shopId));
}

/**
 * Copies this site's connections for the previous release, which reads only the copies, and removes the copies of shops that
 * this site no longer has.
 */
export function copyConnections(): void {
    const connections = siteConnections();
    const ids = connections.map((connection) => connection.shop.custom.shopId);
    const surplus = previousConnections().filter((copy) => ids.indexOf(copy.custom.shopId) < 0);
    const outdated = connections.filter((connection) => !isCopied(connection));
    if (surplus.length + outdated.length > 0) {
        inTransaction(() => {
            surplus.forEach(removeCopy);
            outdated.forEach(copyConnection);
        });
    }
}
