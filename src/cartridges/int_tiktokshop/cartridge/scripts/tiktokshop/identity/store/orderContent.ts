import type { OrderContent } from '../rules/isLikelyDouble';
import { orderedUnits } from '../../lifecycle/store/orderLines';
import { moneyOfOrder } from '../../lifecycle/store/orderMoney';

/** What is compared of an order that may be the double of another. */
export function contentOf(order: dw.order.Order): OrderContent {
    const money = moneyOfOrder(order);
    return {
        currency: money.currency,
        total: money.total,
        shipping: money.shipping,
        units: orderedUnits(order)
    };
}
