import type { Access } from '../sfcc-mocks/web/access';
import type { TikTokShop } from '../simulators/tiktok-shop/createTikTokShop';
import type { Ready } from './ready';
import type { TikTokAppKeys } from './wiring';

/** What the cartridge is given of a simulated shop. */
export function tiktokAppKeys(shop: TikTokShop): TikTokAppKeys {
    const { app } = shop;
    return {
        appKey: app.appKey,
        appSecret: app.appSecret,
        shopId: app.shopId,
        shopName: app.shopName,
        shopCipher: app.shopCipher,
        region: app.region,
        accessToken: app.grant.accessToken,
        accessTokenExpiresAt: app.grant.accessExpiresAt,
        refreshToken: app.grant.refreshToken,
        refreshTokenExpiresAt: app.grant.refreshExpiresAt,
        scopes: app.grant.scopes
    };
}

/** The sandbox's one client and one user. */
export function credentialsOf(access: Access): Ready['credentials'] {
    const [client] = access.clients;
    const [user] = access.users;
    if (!client || !user) {
        throw new Error('A sandbox needs a client and a user');
    }
    return { clientId: client.id, clientSecret: client.secret, user: user.login, accessKey: user.accessKey };
}
