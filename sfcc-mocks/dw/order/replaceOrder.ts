import { instance } from '../../runtime/current';
import { insert } from '../../store/session';
import { Order } from './Order';
import type { OrderRecord } from './records';

/**
 * Edits an order as an agent does: another order with a number of its own takes its place, and the edited one is
 * REPLACED. Its successor has its goods, payments and addresses; that it has its custom attributes too is not
 * documented. Runs in a transaction. Source: platform doc BasketMgr.createBasketFromOrder, Order.getCurrentOrder.
 * @param change - what the agent changes
 */
export function replaceOrder(order: Order, orderNo: string, change: (successor: OrderRecord) => void): Order {
    const now = new Date(instance().clock.now());
    const record = order.$edit();
    const successor: OrderRecord = {
        ...structuredClone(record),
        creationDate: now,
        lastModified: now,
        orderNo,
        createdBy: 'agent',
        status: 3,
        shippingStatus: 0,
        confirmationStatus: 2,
        exportStatus: 2,
        externalOrderNo: null,
        externalOrderStatus: null,
        replacedOrderNo: record.orderNo,
        notes: [],
        custom: {}
    };
    successor.lines.forEach((line) => {
        line.custom = {};
    });
    change(successor);
    const key = record.siteId + '/' + orderNo;
    insert('Order', key, successor);
    record.status = 7;
    record.replacementOrderNo = orderNo;
    record.stock = [];
    return new Order(key);
}
