import ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
import { inventoryListId } from '../../platform/settings';

/** The inventory list for TikTok orders, or null. */
export function inventoryList(): dw.catalog.ProductInventoryList | null {
    const listId = inventoryListId();
    return listId === '' ? ProductInventoryMgr.getInventoryList() : ProductInventoryMgr.getInventoryList(listId);
}

/** Stock reported for a product that is always available. */
const PERPETUAL = 999999;

/** Units that can be sold; 0 when the list does not know the product. */
export function availableToSell(productId: string): number {
    const record = recordOf(productId);
    if (!record) {
        return 0;
    }
    return record.perpetual ? PERPETUAL : record.ATS.value;
}

function recordOf(productId: string): dw.catalog.ProductInventoryRecord | null {
    const list = inventoryList();
    return list ? list.getRecord(productId) : null;
}
