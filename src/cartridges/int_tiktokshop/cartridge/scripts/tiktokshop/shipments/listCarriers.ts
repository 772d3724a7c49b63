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
    const offered: OfferedCarrier[] = [];
    knownProviders().forEach((known) =>
        known.providers.forEach(({ name }) => offer(offered, name, shopNames[known.shopId]))
    );
    return offered.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Adds a carrier to the list, and the shop to the carrier. */
function offer(offered: OfferedCarrier[], name: string, shopName: string | undefined): void {
    let carrier = offered.filter((known) => known.name === name)[0];
    if (!carrier) {
        carrier = { name: name, shops: [] };
        offered.push(carrier);
    }
    if (shopName !== undefined && carrier.shops.indexOf(shopName) < 0) {
        carrier.shops.push(shopName);
    }
}
