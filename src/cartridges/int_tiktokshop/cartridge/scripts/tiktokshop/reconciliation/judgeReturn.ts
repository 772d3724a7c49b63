import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { knownReturns } from '../lifecycle/store/returns';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { tiktokSeconds } from '../shops/store/clockSkew';
import { findReturn } from '../returns/store/returnObject';
import { compareReturn } from './rules/compareReturn';
import type { Difference } from './rules/difference';

/**
 * Compares a return of TikTok with the one here. Changes nothing. Of an order that is not here nothing is expected.
 * @returns null where it is too early to say
 */
export function judgeReturn(told: TikTokReturn): Difference[] | null {
    const entry = findEntry(told.orderId);
    if (!entry) {
        return [];
    }
    const object = findReturn(told.returnId);
    const booked = knownReturns(entry)[told.returnId];
    const here = {
        orderNo: entry.custom.orderNo || '',
        status: object ? object.custom.status || '' : '',
        stage: booked ? booked.stage : ''
    };
    return compareReturn(told, here, tiktokSeconds());
}
