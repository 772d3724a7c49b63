import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import Site = require('dw/system/Site');
import { newObject } from '../../platform/newObjects';
import type { ShopObject } from '../../platform/shopSettings';
import type { Connection } from './connections';
import type { Grant } from './grants';
import { firstOf } from '../../platform/firstOf';

/**
 * A connection as the release before TikTokShopShop keeps it: one for each shop and site, with tokens of its own. That
 * release continues with them when its code version is activated again.
 */
export type PreviousConnection = TypedCustomObject<'TikTokShopConnection'>;

const PREVIOUS_TYPE = 'TikTokShopConnection';

/** All of this site. */
export function previousConnections(): PreviousConnection[] {
    return firstOf(CustomObjectMgr.getAllCustomObjects(PREVIOUS_TYPE), Infinity);
}

/** Whether the previous release has connected the shop, or refreshed its tokens, since we last looked. */
export function hasNews(previous: PreviousConnection, known: Connection | null): boolean {
    return previous.custom.isCopy !== true || (known !== null && isLater(previous, known.grant));
}

/** Whether the tokens of the previous release are newer than ours. */
export function isLater(previous: PreviousConnection, grant: Grant): boolean {
    const theirs = previous.custom.accessTokenExpiresAt;
    const ours = grant.custom.accessTokenExpiresAt;
    return theirs !== null && (ours === null || theirs.getTime() > ours.getTime());
}

/** Whether the previous release has disconnected a shop of this site: the copy that we made is gone. */
export function isGone(shop: ShopObject): boolean {
    const here = Site.getCurrent().ID;
    const isCopied = shop.custom.siteId === here && shop.custom.copiedTo === here;
    return isCopied && CustomObjectMgr.getCustomObject(PREVIOUS_TYPE, shop.custom.shopId) === null;
}

/** Takes the tokens of the previous release over. Needs a transaction. */
export function takeTokens(grant: Grant, previous: PreviousConnection): void {
    grant.custom.accessToken = previous.custom.accessToken;
    grant.custom.accessTokenExpiresAt = previous.custom.accessTokenExpiresAt;
    grant.custom.refreshToken = previous.custom.refreshToken;
    grant.custom.refreshTokenExpiresAt = previous.custom.refreshTokenExpiresAt;
    grant.custom.grantedScopes = previous.custom.grantedScopes;
    grant.custom.state = previous.custom.state;
    grant.custom.refreshLockedUntil = null;
}

/** What is here of a shop is the same as in our own objects. Needs a transaction. */
export function markAsCopy(previous: PreviousConnection, shop: ShopObject): void {
    const here = Site.getCurrent().ID;
    if (previous.custom.isCopy !== true) {
        previous.custom.isCopy = true;
    }
    if (shop.custom.siteId === here && shop.custom.copiedTo !== here) {
        shop.custom.copiedTo = here;
    }
}

/** Whether the copy of a connection is as the connection is now. */
export function isCopied(connection: Connection): boolean {
    const shop = connection.shop.custom;
    const grant = connection.grant.custom;
    const copy = CustomObjectMgr.getCustomObject(PREVIOUS_TYPE, shop.shopId);
    return (
        copy !== null &&
        copy.custom.refreshToken === grant.refreshToken &&
        copy.custom.accessToken === grant.accessToken &&
        copy.custom.state === stateOf(connection) &&
        copy.custom.shopCipher === shop.shopCipher
    );
}

/** Makes or renews the copy of a connection. Needs a transaction. */
export function copyConnection(connection: Connection): void {
    const shop = connection.shop.custom;
    const grant = connection.grant.custom;
    const copy = CustomObjectMgr.getCustomObject(PREVIOUS_TYPE, shop.shopId) || newObject(PREVIOUS_TYPE, shop.shopId);
    copy.custom.shopName = shop.shopName;
    copy.custom.region = shop.region;
    copy.custom.shopCipher = shop.shopCipher;
    copy.custom.accessToken = grant.accessToken;
    copy.custom.accessTokenExpiresAt = grant.accessTokenExpiresAt;
    copy.custom.refreshToken = grant.refreshToken;
    copy.custom.refreshTokenExpiresAt = grant.refreshTokenExpiresAt;
    copy.custom.grantedScopes = grant.grantedScopes;
    copy.custom.state = stateOf(connection);
    markAsCopy(copy, connection.shop);
}

function stateOf(connection: Connection): string {
    return connection.shop.custom.state === 'reconnect' ? 'reconnect' : connection.grant.custom.state || '';
}

/** Removes a copy. Needs a transaction. */
export function removeCopy(copy: PreviousConnection): void {
    CustomObjectMgr.remove(copy);
}
