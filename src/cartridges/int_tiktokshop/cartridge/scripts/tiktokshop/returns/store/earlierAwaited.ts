import { getRecord, removeValue, storeRecord } from '../../platform/storedValues';

/** Lists of orders that a shop awaits and that its first value has no room for, one value for each. */
export function earlierAwaited(shopId: string): string[][] {
    const lists: string[][] = [];
    let list = listAt(shopId, 0);
    while (list.length > 0) {
        lists.push(list);
        list = listAt(shopId, lists.length);
    }
    return lists;
}

/** Stores these lists instead. Needs a transaction. */
export function storeEarlierAwaited(shopId: string, lists: string[][]): void {
    const before = earlierAwaited(shopId);
    lists.forEach((list, position) => {
        if (JSON.stringify(list) !== JSON.stringify(before[position])) {
            storeRecord(keyOf(shopId, position), list);
        }
    });
    for (let position = lists.length; position < before.length; position += 1) {
        removeValue(keyOf(shopId, position));
    }
}

function listAt(shopId: string, position: number): string[] {
    return getRecord<string[]>(keyOf(shopId, position), []);
}

function keyOf(shopId: string, position: number): string {
    return 'returnsAwaited-' + shopId + '-' + (position + 1);
}
