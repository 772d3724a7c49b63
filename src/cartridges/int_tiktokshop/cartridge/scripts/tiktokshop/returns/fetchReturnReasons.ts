import { fetchRejectReasons } from '../openapi/cancellations';
import type { RejectReason } from '../openapi/rules/rejectReason';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { storeCalls } from '../platform/outgoing/callCounts';
import { openAccess } from '../shops/openAccess';
import { canCall, findConnection } from '../shops/store/connections';

/** With which reasons a return may be refused. */
export interface ReturnReasons {
    reasons: RejectReason[];
    /** Why TikTok did not say; null when it did. */
    problem: Notice | null;
}

/**
 * Asks TikTok for the reasons with which a return may be refused now.
 * @param shopId - of the shop that sold the order
 * @returns the reasons, or why TikTok did not tell them
 */
export function fetchReturnReasons(shopId: string, returnId: string): ReturnReasons {
    const connection = findConnection(shopId);
    if (!connection) {
        return { reasons: [], problem: notice('shop.not_connected') };
    }
    if (!canCall(connection)) {
        const { shopName } = connection.shop.custom;
        return { reasons: [], problem: notice('shop.authorization_lost', [shopName || shopId]) };
    }
    const access = openAccess(connection, 'deadline');
    const reasons = fetchRejectReasons(access.shop.api, returnId);
    storeCalls();
    return reasons.ok ? { reasons: reasons.data, problem: null } : { reasons: [], problem: reasons.told };
}
