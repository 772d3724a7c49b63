import { Order } from '../dw/order/Order';
import { current } from '../runtime/current';
import { read } from '../store/session';

/** An order of the running site by its number, or null. Storefront restrictions do not apply to APIs. */
export function findOrder(orderNo: string): Order | null {
    const key = current().site.id + '/' + orderNo;
    return read('Order', key) ? new Order(key) : null;
}
