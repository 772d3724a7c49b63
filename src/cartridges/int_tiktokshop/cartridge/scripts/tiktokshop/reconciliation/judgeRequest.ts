import { cancelRequestOf } from '../lifecycle/store/ledger/cancelRequest';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { KnownCancellation } from '../openapi/rules/cancelRequest';
import { tiktokSeconds } from '../shops/store/clockSkew';
import { compareRequest } from './rules/compareRequest';
import type { Difference } from './rules/difference';

/**
 * Compares a buyer's open request to cancel an order with the one here. Changes nothing. An order that is not here has no
 * difference.
 * @param there - cancellations of the order on TikTok
 * @returns null where it is too early to say
 */
export function judgeRequest(orderId: string, there: KnownCancellation[]): Difference[] | null {
    const entry = findEntry(orderId);
    if (!entry) {
        return [];
    }
    const known = cancelRequestOf(entry);
    const here = {
        orderNo: entry.custom.orderNo || '',
        externalOrderId: orderId,
        cancelId: known ? known.cancelId : '',
        state: known ? known.state : ''
    };
    return compareRequest(there, here, tiktokSeconds());
}
