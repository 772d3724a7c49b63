import { describeError, logOf } from '../platform/log';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import type { ShopObject } from '../platform/shopSettings';
import { INTERNAL_ERROR } from '../tasks/store/tasks';
import type { Connection } from './store/connections';

/**
 * Does work for one shop. A shop that fails keeps no other from its turn: the log says why.
 * @param category - of the log
 * @param work - gives what keeps it from its end; null for nothing
 * @returns the same, or that the shop has failed
 */
export function tryShop(category: string, connection: Connection, work: () => Notice | null): Notice | null {
    try {
        return work();
    } catch (e) {
        logOf(category).error('shop ' + connection.shop.custom.shopId + ': ' + describeError(e));
        return INTERNAL_ERROR.told;
    }
}

/** A problem with the shop that has it. */
export function problemOfShop(shop: ShopObject, problem: Notice): Notice {
    const { shopId, shopName } = shop.custom;
    return notice('job.import.problem', [shopName || shopId, problem]);
}
