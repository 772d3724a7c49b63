import { recordAct } from '../platform/auditTrail';
import { currentSiteId } from '../platform/instance';
import { mode, reporter } from '../platform/settings';
import { findShop } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import { misfitHere } from './misfitHere';
import { isShopValue, readCalls, SKIPPABLE } from './rules/shopValues';
import { readTable } from './rules/shopTable';
import { hasInventoryList } from './store/inventoryLists';
import { mayChange, moveToSite } from './store/shopMoves';
import { allSiteIds as siteIds } from './store/shopSites';

/** What a person chooses for a shop; empty for no site, and for the setting of the site. */
export interface ShopChoice {
    siteId: string;
    reporter: string;
    mode: string;
    /** Kinds of orders that the import leaves out. */
    skipped: string[];
    /** Warehouses with their inventory lists, and carriers with TikTok's, as `readTable` reads them. */
    warehouses: string;
    carriers: string;
    /** Calls a day, as `readCalls` reads them. */
    calls: string;
}

/** Why a choice is refused: the key of a text. */
export type ShopRefusal =
    | 'unknown'
    | 'site'
    | 'reporter'
    | 'mode'
    | 'nobody'
    | 'currency'
    | 'taxation'
    | 'kind'
    | 'warehouses'
    | 'list'
    | 'carriers'
    | 'calls';

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
        shop.custom.skippedKinds = choice.skipped.join(',') || null;
        shop.custom.warehouses = storedTable(choice.warehouses);
        shop.custom.carriers = storedTable(choice.carriers);
        shop.custom.callsPerDay = readCalls(choice.calls);
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
    if (readCalls(choice.calls) === 0) {
        return 'calls';
    }
    const inTables = wrongInTables(choice);
    if (inTables) {
        return inTables;
    }
    // Only TikTok's connector reads the feed.
    const isUnread = (choice.mode || mode()) === 'direct' && (choice.reporter || reporter()) === 'feed';
    return isUnread ? 'nobody' : null;
}

function wrongInTables(choice: ShopChoice): ShopRefusal | null {
    const warehouses = readTable(choice.warehouses);
    if (choice.skipped.some((kind) => SKIPPABLE.indexOf(kind) < 0)) {
        return 'kind';
    }
    if (!warehouses) {
        return 'warehouses';
    }
    if (!Object.keys(warehouses).every((id) => hasInventoryList(warehouses[id] as string))) {
        return 'list';
    }
    return readTable(choice.carriers) ? null : 'carriers';
}

/** Null for a table without rows. */
function storedTable(text: string): string | null {
    const table = readTable(text) || {};
    return Object.keys(table).length === 0 ? null : JSON.stringify(table);
}
