import { tenantOf } from '../../sfcc-mocks';
import type { Access } from '../../sfcc-mocks';
import type { TikTokShop } from '../../simulators/tiktok-shop/createTikTokShop';
import type { Ready } from './ready';
import { ORGANIZATION, siteIds } from './wiring';
import type { InstancePlan, TikTokAppKeys } from './wiring';

/** What the cartridge is given of a simulated shop. */
export function tiktokAppKeys(shop: TikTokShop): TikTokAppKeys {
    const { app } = shop;
    return {
        appKey: app.appKey,
        appSecret: app.appSecret,
        openId: app.seller.openId,
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

/** A dw.json for the tools that deploy, with the addresses of the simulators beside it. */
export function dwJsonOf(ready: Ready): object {
    const { instanceHttps, caFile, credentials, sites, organization, tiktok, oms, tiktokApp } = ready;
    const { host } = new URL(instanceHttps as string);
    return {
        hostname: host,
        username: credentials.user,
        password: credentials.accessKey,
        'code-version': 'tiktokshop_1',
        'client-id': credentials.clientId,
        'client-secret': credentials.clientSecret,
        'oms-client-id': credentials.clientId,
        'oms-client-secret': credentials.clientSecret,
        'slas-client-id': credentials.clientId,
        'slas-client-secret': credentials.clientSecret,
        sites,
        'tenant-id': tenantOf(organization),
        'account-manager': host,
        'scapi-host': host,
        // Only b2c reads it, and puts it before the rest of Salesforce's host: a folder here.
        'short-code': host + '/scapi',
        'ca-file': caFile,
        'tiktok-host': tiktok,
        'tiktok-app-key': tiktokApp.appKey,
        'tiktok-app-secret': tiktokApp.appSecret,
        'tiktok-access-token': tiktokApp.accessToken,
        'tiktok-shop-cipher': tiktokApp.shopCipher,
        sandbox: { tiktok, oms, organization }
    };
}

/** Addresses and keys of a sandbox, as it tells them. */
export function readyOf(plan: InstancePlan): Ready {
    const { endpoints, hosts, caFile, site, access, tiktokApp } = plan;
    const { appKey, appSecret, accessToken, shopId, shopCipher } = tiktokApp;
    return {
        ...endpoints,
        instanceHttps: hosts.secure && 'https://' + hosts.secure,
        caFile,
        site: site.id,
        sites: siteIds(plan),
        organization: ORGANIZATION,
        credentials: credentialsOf(access),
        tiktokApp: { appKey, appSecret, accessToken, shopId, shopCipher }
    };
}
