import { edit, read } from '../../store/session';

/** Stock of one product in one list. */
export interface InventoryRecordData {
    listId: string;
    productId: string;
    allocation: number;
    perpetual: boolean;
    /** Units in orders that are placed and not exported. */
    onOrder: number;
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

/** Units that can be sold. A list may say that what it does not know is in stock. */
export function availableToSell(listId: string, productId: string): number {
    const record = inventoryRecord(listId, productId);
    if (!record) {
        return read<{ defaultInStock: boolean }>('InventoryList', listId)?.defaultInStock ? UNCOUNTED : 0;
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
