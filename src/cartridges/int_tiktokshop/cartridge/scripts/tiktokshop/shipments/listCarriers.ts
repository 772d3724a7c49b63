import { siteConnections } from '../shops/store/connections';
import { knownProviders } from './store/providersCache';

/** A carrier that TikTok offers. */
export interface OfferedCarrier {
    name: string;
    /** Names of the shops it is offered for. */
    shops: string[];
}

/** The carriers that TikTok offers, by name, as far as it was asked; without asking it. */
export function listCarriers(): OfferedCarrier[] {
    const shopNames: { [shopId: string]: string } = {};
    siteConnections().forEach((connection) => {
        shopNames[connection.shop.custom.shopId] = connection.shop.custom.shopName || connection.shop.custom.shopId;
    });
    const shopsOf: { [name: string]: string[] } = {};
    knownProviders().forEach((known) => {
        const shop = shopNames[known.shopId];
        known.providers.forEach((provider) => {
            const shops = shopsOf[provider.name] || [];
            shopsOf[provider.name] = shop === undefined || shops.indexOf(shop) >= 0 ? shops : shops.concat([shop]);
        });
    });
    return Object.keys(shopsOf)
        .sort()
        .map((name) => ({ name: name, shops: shopsOf[name] as string[] }));
}
