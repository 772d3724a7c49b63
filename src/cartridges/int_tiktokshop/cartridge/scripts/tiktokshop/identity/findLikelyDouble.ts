import { isLikelyDouble } from './rules/isLikelyDouble';
import { contentOf } from './store/orderContent';
import { isPaidAtTikTok } from './store/orderIdentity';
import { waitingOrder } from './store/unprovenEntries';

/**
 * Looks for an order that another client created and that is probably the same order of the buyer.
 * @param order - the order that TikTok has just posted
 * @param claiming - orders with the same TikTok id, as far as this request may read them
 * @returns its number; empty for none
 */
export function findLikelyDouble(order: dw.order.Order, externalOrderId: string, claiming: dw.order.Order[]): string {
    const content = contentOf(order);
    const waiting = waitingOrder(externalOrderId);
    if (waiting && waiting.content && isLikelyDouble(content, waiting.content)) {
        return waiting.orderNo;
    }
    const same = claiming.filter((other) => isPaidAtTikTok(other) && isLikelyDouble(content, contentOf(other)))[0];
    return same ? same.orderNo : '';
}
