import { getRecord, storeRecord } from '../../platform/storedValues';

const NAME = 'waitingShops';

/** TikTok's ids of shops that are still to be connected, by id of their grant. */
interface WaitingShops {
    [grantId: string]: string[];
}

/** The shops that are still to be connected, by id of their grant. */
export function waitingShops(): WaitingShops {
    return getRecord<WaitingShops>(NAME, {});
}

/**
 * Stores which shops of a grant are still to be connected. Needs a transaction.
 * @param shopIds - none: all are connected
 */
export function storeWaitingShops(grantId: string, shopIds: string[]): void {
    const waiting = waitingShops();
    if (shopIds.length === 0 && waiting[grantId] === undefined) {
        return;
    }
    delete waiting[grantId];
    if (shopIds.length > 0) {
        waiting[grantId] = shopIds;
    }
    storeRecord(NAME, waiting);
}
