import { warehousesOf } from '../platform/shopSettings';
import type { ShopObject } from '../platform/shopSettings';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';

/** Warehouses of a shop that are kept; a seller has a handful. */
const MOST = 50;

/**
 * Remembers the warehouse of an order that takes stock here.
 * @param warehouseId - TikTok's id; empty where TikTok names none
 */
export function rememberWarehouse(shopId: string, warehouseId: string): void {
    const seen = getRecord<string[]>(keyOf(shopId), []);
    if (warehouseId !== '' && seen.indexOf(warehouseId) < 0) {
        inTransaction(() => storeRecord(keyOf(shopId), seen.concat(warehouseId).slice(-MOST)));
    }
}

/** Warehouses of orders that have no inventory list. A shop's only warehouse needs none. */
export function unmappedWarehouses(shop: ShopObject): string[] {
    const lists = warehousesOf(shop);
    const seen = getRecord<string[]>(keyOf(shop.custom.shopId), []);
    const isOnly = Object.keys(lists).length === 0 && seen.length < 2;
    return isOnly ? [] : seen.filter((id) => !lists[id]);
}

function keyOf(shopId: string): string {
    return 'warehouses-' + shopId;
}
