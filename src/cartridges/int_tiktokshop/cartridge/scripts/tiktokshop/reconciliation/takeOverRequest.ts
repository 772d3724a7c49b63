import { openRequest } from '../cancellations/openRequest';
import { settleRequest } from '../lifecycle/recordRequest';
import { appliedStatusOf } from '../lifecycle/store/ledger/appliedStatus';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { orderOf } from '../lifecycle/store/orders';
import type { CancelRequest, KnownCancellation } from '../openapi/rules/cancelRequest';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { inTransaction } from '../platform/transaction';
import { noteChoice } from './noteChoice';
import type { DifferenceObject } from './store/differences';

/**
 * Opens a request here that waits on TikTok, and closes one that does not.
 * @param there - all cancellations of the order on TikTok
 * @returns why it was not done; null when it was
 */
export function takeOverRequest(
    shopId: string,
    object: DifferenceObject,
    orderId: string,
    there: KnownCancellation[]
): Notice | null {
    const entry = findEntry(orderId);
    const here = orderOf(entry);
    if (!entry || !here) {
        return notice('difference.not_here');
    }
    const waiting = there.filter((one) => one.request !== null)[0];
    inTransaction(() => {
        if (waiting) {
            openRequest(entry, waiting.request as CancelRequest, shopId);
        } else {
            settleRequest(here, entry, appliedStatusOf(entry) === 'CANCELLED' ? 'accepted' : 'closed');
        }
    });
    noteChoice(object, 'retry');
    return null;
}
