import { describeError, logOf } from '../platform/log';
import { FOREIGN } from './rules/decideIdentity';
import type { OrderIdentity } from './rules/decideIdentity';
import { identityOf } from './store/orderIdentity';

/**
 * The identity of an order for a hook. Never throws: an exception would end the caller's request, and the
 * platform cuts off hooks that fail too often. An order that cannot be read counts as foreign until the sweep of
 * TikTokShop-ProcessTasks looks at it.
 */
export function identityForHook(order: dw.order.Order): OrderIdentity {
    try {
        return identityOf(order);
    } catch (e) {
        logOf('order').error(order.orderNo + ': a hook cannot tell whose it is: ' + describeError(e));
        return FOREIGN;
    }
}
