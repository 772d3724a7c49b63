import Site = require('dw/system/Site');
import type { ShopObject } from '../../platform/shopSettings';
import { allConnections } from './connections';
import { moveToSite } from './shopMoves';

/**
 * Gives shops that have no site yet to this one. Where another site has shops too, a grant over several shops does not say
 * which site each is for: those wait until a person chooses. Needs a transaction.
 * @param shops - of one grant
 * @param shopsOfGrant - how many shops the grant is for, these included
 */
export function giveSites(shops: ShopObject[], shopsOfGrant: number): void {
    const here = Site.getCurrent().ID;
    const isElsewhere = allConnections().some(({ shop }) => !!shop.custom.siteId && shop.custom.siteId !== here);
    if (shopsOfGrant > 1 && isElsewhere) {
        return;
    }
    shops.filter((shop) => !shop.custom.siteId).forEach((shop) => moveToSite(shop, here));
}

/** Ids of all sites of the instance. */
export function allSiteIds(): string[] {
    const ids: string[] = [];
    const sites = Site.getAllSites().iterator();
    while (sites.hasNext()) {
        ids.push(sites.next().ID);
    }
    return ids;
}
