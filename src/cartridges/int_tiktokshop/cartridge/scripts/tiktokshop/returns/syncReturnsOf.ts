import type { ApiResult } from '../openapi/apiCall';
import type { Outcome } from '../platform/rules/outcome';
import type { ShopAccess } from '../shops/openAccess';
import { broken, failed, unreadable } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { readReturnsOf } from './readReturnsOf';
import { applyingPass } from './returnsPass';

/** The result of reading the returns of some orders. */
export interface ReturnsOfOrders {
    /** How many of them were new or had changed. */
    applied: number;
    /** What went wrong before all were read; null for nothing. */
    failure: (ApiResult<unknown> & { ok: false }) | null;
    /** Why the returns of an order were not all read; null if they were. */
    problemOf: (orderId: string) => TaskOutcome | null;
}

/** Reads the returns of orders, and applies them. */
export function syncReturnsOf(access: ShopAccess, orderIds: string[]): ReturnsOfOrders {
    const read = readReturnsOf(access, orderIds);
    const { failure, unread } = read;
    let applied = 0;
    const broke: string[] = [];
    applyingPass().take(read.items, access.connection.shop.custom.shopId, (told, what) => {
        applied += what === 'applied' ? 1 : 0;
        if (what === 'failed') {
            broke.push(told.orderId);
        }
    });
    const faultOf = (orderId: string): Outcome | null => {
        // Without the id of its order, a return that cannot be read may be of any of them.
        const own = unread.filter(({ item }) => item.orderId === orderId || item.orderId === '')[0];
        return own ? own.fault : null;
    };
    return {
        applied: applied,
        failure: failure,
        problemOf: (orderId) => {
            const fault = faultOf(orderId);
            if (failure) {
                return failed(failure);
            }
            return fault ? unreadable(fault) : broke.indexOf(orderId) >= 0 ? broken() : null;
        }
    };
}
