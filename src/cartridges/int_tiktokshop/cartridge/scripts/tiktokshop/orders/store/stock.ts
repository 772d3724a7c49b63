import ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
import ProductMgr = require('dw/catalog/ProductMgr');
import { inventoryListId } from '../../platform/settings';

/**
 * The inventory list for TikTok orders, or null.
 * @param own - id of a list that takes its place; empty for none
 */
export function inventoryList(own: string = ''): dw.catalog.ProductInventoryList | null {
    const listId = own || inventoryListId();
    return listId === '' ? ProductInventoryMgr.getInventoryList() : ProductInventoryMgr.getInventoryList(listId);
}

/**
 * Whether Omnichannel Inventory keeps the stock: then inventory lists stand for its locations, and no list of the
 * cartridge can take what is oversold. Source: Script API, dw.catalog.ProductInventoryList.
 */
export function isOmnichannel(): boolean {
    return ProductInventoryMgr.inventoryIntegrationMode === ProductInventoryMgr.INTEGRATIONMODE_OCI;
}

/** Stock reported for a product that is always available. */
const PERPETUAL = 999999;

/**
 * Units that can be sold; 0 of what cannot be ordered at all.
 * @param listId - inventory list in place of that for TikTok orders; empty for none
 */
export function availableToSell(productId: string, listId: string = ''): number {
    const product = ProductMgr.getProduct(productId);
    const list = inventoryList(listId);
    return product && list && canBeOrdered(product) ? unitsIn(list, product) : 0;
}

/** Whether B2C Commerce takes an order of the product. Source: Script API, OrderMgr.createOrder and dw.catalog.Product. */
export function canBeOrdered(product: dw.catalog.Product): boolean {
    const isOneProduct = !product.master && !product.variationGroup && !product.productSet;
    return isOneProduct && product.online && product.assignedToSiteCatalog;
}

/** A product without a record follows the list, unless it is a location; a bundle its parts and its own record. */
function unitsIn(list: dw.catalog.ProductInventoryList, product: dw.catalog.Product): number {
    const record = list.getRecord(product.ID);
    const own = record ? unitsOfRecord(record) : list.defaultInStockFlag && !isOmnichannel() ? PERPETUAL : 0;
    if (!product.bundle) {
        return own;
    }
    let units = record ? own : PERPETUAL;
    const parts = product.bundledProducts.iterator();
    while (parts.hasNext()) {
        const part = parts.next();
        const needed = product.getBundledProductQuantity(part).value;
        units = Math.min(units, part.online ? Math.floor(unitsIn(list, part) / needed) : 0);
    }
    return units;
}

function unitsOfRecord(record: dw.catalog.ProductInventoryRecord): number {
    return record.perpetual ? PERPETUAL : record.ATS.value;
}
