import { insert, read } from '#sfcc-mocks/store/session';
import type { TestInstance } from './testInstance';

/** Adds an inventory list that has five units of a product, and otherwise is as the site's. */
export function addInventoryList(sfcc: TestInstance, listId: string, productId: string): void {
    sfcc.change(() => {
        insert('InventoryList', listId, { ...read<object>('InventoryList', 'inventory_m'), id: listId });
        insert('InventoryRecord', `${listId}/${productId}`, {
            ...read<object>('InventoryRecord', 'inventory_m/' + productId),
            listId,
            productId,
            allocation: 5,
            perpetual: false,
            onOrder: 0,
            turnover: 0
        });
    });
}
