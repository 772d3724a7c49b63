import { fetchRejectReasons } from '../openapi/cancellations';
import type { RejectReason } from '../openapi/rules/rejectReason';
import { storeCalls } from '../platform/outgoing/callCounts';
import { openAccess } from '../shops/openAccess';
import { canCall, findConnection } from '../shops/store/connections';

/**
 * Asks TikTok for the reasons with which a return may be refused now.
 * @param shopId - of the shop that sold the order
 * @returns empty where TikTok does not say
 */
export function fetchReturnReasons(shopId: string, returnId: string): RejectReason[] {
    const connection = findConnection(shopId);
    if (!connection || !canCall(connection)) {
        return [];
    }
    const access = openAccess(connection, 'deadline');
    const reasons = fetchRejectReasons(access.shop.api, returnId);
    storeCalls();
    return reasons.ok ? reasons.data : [];
}
