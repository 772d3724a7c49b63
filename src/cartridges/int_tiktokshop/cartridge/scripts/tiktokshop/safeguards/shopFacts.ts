import { callsToday } from '../platform/outgoing/callCounts';
import { storedNotice } from '../platform/rules/notice';
import {
    isImportedHere,
    isOfThisSite,
    reporterOfShop,
    usualCallsPerDayOf,
    warehousesOf
} from '../platform/shopSettings';
import type { ShopObject } from '../platform/shopSettings';
import { misfitHere } from '../shops/misfitHere';
import { misfitNotice } from '../shops/rules/misfitNotice';
import { hasInventoryList } from '../shops/store/inventoryLists';
import { problemOfShop } from '../shops/tryShop';
import { unmappedWarehouses } from '../shops/seenWarehouses';
import type { InstanceFacts } from './rules/instanceFacts';

/** Facts about shops. */
type ShopFacts = Pick<
    InstanceFacts,
    'misfitShops' | 'shopsWithoutCalls' | 'unreadFeedShops' | 'unmappedWarehouses' | 'missingLists'
>;

/** What keeps the cartridge from the orders of the shops of this site, or from their stock. */
export function shopFacts(shops: ShopObject[]): ShopFacts {
    const ours = shops.filter(isOfThisSite);
    const imported = ours.filter(isImportedHere);
    return {
        misfitShops: imported.reduce<string[]>((found, shop) => {
            const told = misfitNotice(misfitHere(shop));
            return told ? found.concat(storedNotice(problemOfShop(shop, told))) : found;
        }, []),
        shopsWithoutCalls: ours
            .filter((shop) => callsToday(shop.custom.shopId) >= usualCallsPerDayOf(shop))
            .map(nameOf),
        unreadFeedShops: imported.filter((shop) => reporterOfShop(shop) === 'feed').map(nameOf),
        unmappedWarehouses: eachOf(imported, unmappedWarehouses),
        missingLists: eachOf(imported, missingLists)
    };
}

/** Inventory lists that were chosen for warehouses and are no longer there. */
function missingLists(shop: ShopObject): string[] {
    const lists = warehousesOf(shop);
    return Object.keys(lists)
        .map((id) => lists[id] as string)
        .filter((list) => !hasInventoryList(list));
}

/** What shops have, each with the name of its shop. */
function eachOf(shops: ShopObject[], listOf: (shop: ShopObject) => string[]): string[] {
    return shops.reduce<string[]>((all, shop) => all.concat(listOf(shop).map((one) => nameOf(shop) + ': ' + one)), []);
}

function nameOf(shop: ShopObject): string {
    return shop.custom.shopName || shop.custom.shopId;
}
