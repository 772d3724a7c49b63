import Site = require('dw/system/Site');
import { movesAfter } from '../../platform/rules/siteMoves';
import { unique } from '../../platform/rules/lists';
import { formerSitesOf, movesOf } from '../../platform/shopSettings';
import type { ShopObject } from '../../platform/shopSettings';
import { tiktokSeconds } from './clockSkew';

/** Whether people of this site may change a shop: one of this site, or of none. */
export function mayChange(shop: ShopObject): boolean {
    return !shop.custom.siteId || shop.custom.siteId === Site.getCurrent().ID;
}

/**
 * The site that gets the orders of a shop from now on. The one before keeps the orders that it has, and gets those that were
 * placed before, by TikTok's clock. Needs a transaction.
 * @param siteId - empty for none
 */
export function moveToSite(shop: ShopObject, siteId: string): void {
    const before = shop.custom.siteId || '';
    if (before === siteId) {
        return;
    }
    const former = unique(formerSitesOf(shop).concat(before === '' ? [] : [before])).filter((id) => id !== siteId);
    const moves = movesAfter(movesOf(shop), before, siteId, tiktokSeconds());
    shop.custom.formerSites = JSON.stringify(former);
    shop.custom.moves = JSON.stringify(moves);
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
