import Site = require('dw/system/Site');
import type { ShopObject } from '../../platform/shopSettings';
import { formerSitesOf } from '../../platform/shopSettings';
import { now } from '../../platform/clock';
import { allConnections } from './connections';
import { unique } from '../../platform/rules/unique';

/**
 * Gives shops that have no site yet to this one. Where another site has shops too, a grant over several shops does not say
 * which site each is for: those wait until a person chooses. Needs a transaction.
 * @param shops - of one grant
 * @param hasMore - whether the grant is for more shops than these
 */
export function giveSites(shops: ShopObject[], hasMore: boolean = false): void {
    const here = Site.getCurrent().ID;
    const isElsewhere = allConnections().some(({ shop }) => !!shop.custom.siteId && shop.custom.siteId !== here);
    if ((hasMore || shops.length > 1) && isElsewhere) {
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

/** Whether people of this site may change a shop: one of this site, or of none. */
export function mayChange(shop: ShopObject): boolean {
    return !shop.custom.siteId || shop.custom.siteId === Site.getCurrent().ID;
}

/**
 * The site that gets the orders of a shop from now on. The one before keeps the orders that it has, and gets those that were
 * placed before. Needs a transaction.
 * @param siteId - empty for none
 */
export function moveToSite(shop: ShopObject, siteId: string): void {
    const before = shop.custom.siteId || '';
    if (before === siteId) {
        return;
    }
    const former = unique(formerSitesOf(shop).concat(before === '' ? [] : [before])).filter((id) => id !== siteId);
    shop.custom.formerSites = JSON.stringify(former);
    shop.custom.movedAt = former.length > 0 ? now() : null;
    shop.custom.siteId = siteId || null;
    shop.custom.copiedTo = null;
}

/** This site has orders of a shop that another site has. Needs a transaction. */
export function rememberFormerSite(shop: ShopObject): void {
    const here = Site.getCurrent().ID;
    const former = formerSitesOf(shop);
    if (shop.custom.siteId !== here && former.indexOf(here) < 0) {
        shop.custom.formerSites = JSON.stringify(former.concat([here]));
    }
}
