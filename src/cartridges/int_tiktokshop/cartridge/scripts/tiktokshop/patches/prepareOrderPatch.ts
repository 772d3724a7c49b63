import { adoptCreatedOrder } from '../identity/adoptCreatedOrder';
import { keepPendingWords } from './store/pendingWords';

/**
 * Before the platform writes a PATCH: adopts an unknown order in its state before the patch, and keeps what the patch would
 * write over. Runs in the transaction of the request.
 */
export function prepareOrderPatch(order: dw.order.Order): void {
    const entry = adoptCreatedOrder(order);
    if (entry) {
        keepPendingWords(order, entry);
    }
}
