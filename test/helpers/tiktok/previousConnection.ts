import { insert } from '#sfcc-mocks/store/session';
import type { Json, TestInstance } from '#helpers/platform/testInstance';

/** Custom objects in which the release before TikTokShopShop keeps connections. */
export const PREVIOUS_TABLE = 'CustomObject:TikTokShopConnection';

/** What connecting a shop left behind in that release. */
export function connectBefore(sfcc: TestInstance, shopId: string, values: Json = {}): void {
    const { app } = sfcc.tiktok;
    const now = new Date(sfcc.clock.now());
    const custom = {
        shopName: 'Example Shop',
        region: 'GB',
        shopCipher: app.shopCipher,
        accessToken: app.grant.accessToken,
        accessTokenExpiresAt: new Date(app.grant.accessExpiresAt),
        refreshToken: app.grant.refreshToken,
        refreshTokenExpiresAt: new Date(app.grant.refreshExpiresAt),
        grantedScopes: 'seller.order.info',
        state: 'connected',
        ...values
    };
    const record = { uuid: shopId, creationDate: now, lastModified: now, key: shopId, siteId: 'RefArch', custom };
    sfcc.change(() => insert(PREVIOUS_TABLE, 'RefArch/' + shopId, record));
}
