import { recordAct } from '../platform/auditTrail';
import { currentSiteId } from '../platform/instance';
import { mode, reporter } from '../platform/settings';
import { findShop } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import { misfitHere } from './misfitHere';
import { isShopValue } from './rules/shopValues';
import { allSiteIds as siteIds, mayChange, moveToSite } from './store/shopSites';

/** What a person chooses for a shop; empty for no site, and for what the site says. */
export interface ShopChoice {
    siteId: string;
    reporter: string;
    mode: string;
}

/** Why a choice is refused: the key of a text. */
export type ShopRefusal = 'unknown' | 'site' | 'reporter' | 'mode' | 'nobody' | 'currency' | 'taxation';

/** Ids of the sites that may have a shop: all of the instance. */
export function allSiteIds(): string[] {
    return siteIds();
}

/**
 * Chooses the site that gets the orders of a shop, who reports them, and who brings them. Orders that exist stay on their
 * site.
 * @param by - login of the person who wants it so
 * @returns null when it is done; `unknown` also for a shop of another site, which only people of that site may change
 */
export function changeShop(shopId: string, choice: ShopChoice, by: string): ShopRefusal | null {
    const refusal = wrongIn(choice);
    if (refusal) {
        return refusal;
    }
    return inTransaction(() => {
        const shop = findShop(shopId);
        if (!shop || !mayChange(shop)) {
            return 'unknown';
        }
        const misfit = isImporting(choice) ? misfitHere(shop) : null;
        if (misfit) {
            return misfit.what;
        }
        moveToSite(shop, choice.siteId);
        shop.custom.reporter = choice.reporter || null;
        shop.custom.mode = choice.mode || null;
        recordAct(by, 'shop', [shopId, choice.siteId || '-', choice.reporter || '-', choice.mode || '-'].join(' '));
        return null;
    });
}

/** Whether the cartridge is to bring the orders to this site. Another site checks its own shops with each import. */
function isImporting(choice: ShopChoice): boolean {
    return choice.siteId === currentSiteId() && (choice.mode || mode()) === 'direct';
}

function wrongIn(choice: ShopChoice): ShopRefusal | null {
    if (choice.siteId !== '' && siteIds().indexOf(choice.siteId) < 0) {
        return 'site';
    }
    if (!isShopValue('reporter', choice.reporter)) {
        return 'reporter';
    }
    if (!isShopValue('mode', choice.mode)) {
        return 'mode';
    }
    // Only TikTok's connector reads the feed.
    const isUnread = (choice.mode || mode()) === 'direct' && (choice.reporter || reporter()) === 'feed';
    return isUnread ? 'nobody' : null;
}
