import { current, instance } from '../../runtime/current';
import { edit, read } from '../../store/session';

/** Stock of one product in one list. */
export interface InventoryRecordData {
    listId: string;
    productId: string;
    allocation: number;
    perpetual: boolean;
    /** Units in orders that are placed and not exported. */
    onOrder: number;
    /** When there will be more. */
    inStockDate?: Date | null;
    /** When the allocation was counted. */
    allocationResetDate?: Date | null;
    /** Of its import or its last change by a script. */
    lastModified?: Date;
    custom?: Record<string, unknown>;
}

export const INVENTORY_TABLE = 'InventoryRecord';

/** Key of a stock record. */
export function inventoryKey(listId: string, productId: string): string {
    return listId + '/' + productId;
}

/** Stock of a product in a list; undefined if the list does not know it. */
export function inventoryRecord(listId: string, productId: string): InventoryRecordData | undefined {
    return read<InventoryRecordData>(INVENTORY_TABLE, inventoryKey(listId, productId));
}

/** Units that can be sold when stock is not counted. */
const UNCOUNTED = 999999;

/** An inventory list. */
interface InventoryListData {
    defaultInStock: boolean;
    /** Whether it stands for a location or a location group of Omnichannel Inventory, besides the site's own. */
    isLocation?: boolean;
}

/** Whether a list takes what it has no record of for in stock. */
export function isInStockByDefault(listId: string): boolean {
    return read<InventoryListData>('InventoryList', listId)?.defaultInStock === true;
}

/** Whether Omnichannel Inventory keeps the stock. */
export function isOmnichannel(): boolean {
    return instance().switches.inventoryIntegrationMode === 'OCI';
}

/** Lists stand for its locations; others have nothing to sell. Source: Script API, dw.catalog.ProductInventoryList. */
function isLocation(listId: string): boolean {
    return (
        listId === current().site.inventoryListId ||
        read<InventoryListData>('InventoryList', listId)?.isLocation === true
    );
}

/**
 * Units that can be sold. A list may say that what it does not know is in stock; Omnichannel Inventory knows neither that
 * nor stock that is not counted. Source: Script API, dw.catalog.ProductInventoryRecord.
 */
export function availableToSell(listId: string, productId: string): number {
    const record = inventoryRecord(listId, productId);
    if (isOmnichannel()) {
        return record && isLocation(listId) ? record.allocation - record.onOrder : 0;
    }
    if (!record) {
        return isInStockByDefault(listId) ? UNCOUNTED : 0;
    }
    return record.perpetual ? UNCOUNTED : record.allocation - record.onOrder;
}

/**
 * Takes units out of stock. Writes, so it needs a transaction.
 * @returns whether there were enough
 */
export function takeStock(listId: string, productId: string, quantity: number): boolean {
    if (availableToSell(listId, productId) < quantity) {
        return false;
    }
    if (!inventoryRecord(listId, productId)) {
        return true;
    }
    edit<InventoryRecordData>(INVENTORY_TABLE, inventoryKey(listId, productId)).onOrder += quantity;
    return true;
}

/** Puts units back into stock. */
export function returnStock(listId: string, productId: string, quantity: number): void {
    if (inventoryRecord(listId, productId)) {
        edit<InventoryRecordData>(INVENTORY_TABLE, inventoryKey(listId, productId)).onOrder -= quantity;
    }
}
