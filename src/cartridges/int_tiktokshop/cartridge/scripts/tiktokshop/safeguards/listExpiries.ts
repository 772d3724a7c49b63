import { expiryDate } from '../platform/settings';
import { healthOf } from '../shops/listShops';
import type { Connection } from '../shops/store/connections';
import type { Expiry, ExpiryName } from './rules/expiry';

/** What a person enters, because no script can read it. */
const ENTERED: Array<[ExpiryName, Parameters<typeof expiryDate>[0]]> = [
    ['access_key', 'tiktokShopAccessKeyExpires'],
    ['client_secret', 'tiktokShopClientSecretExpires'],
    ['certificate', 'tiktokShopCertificateExpires']
];

/** All that ends: the authorization of each shop, and what a person has entered. */
export function listExpiries(connections: Connection[]): Expiry[] {
    const shops = connections.map(healthOf).map((shop): Expiry => ({
        name: 'authorization',
        about: shop.name,
        endsAt: shop.authorizationEndsAt ? shop.authorizationEndsAt.getTime() : 0
    }));
    return shops.concat(listEnteredExpiries());
}

/** What a person has entered, or should. */
export function listEnteredExpiries(): Expiry[] {
    return ENTERED.map((entered): Expiry => ({ name: entered[0], about: '', endsAt: expiryDate(entered[1]) }));
}
